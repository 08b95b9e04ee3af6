// ContradictionWhere.question.in: over one of these questions.
//
// Needs     c: Contradiction
// Parameters
//   $value  what the filter gives
coalesce(c.questionId, '') IN $value
