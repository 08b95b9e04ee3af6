// ContradictionWhere.question.eq: over this question.
//
// Needs     c: Contradiction
// Parameters
//   $value  what the filter gives
coalesce(c.questionId, '') = $value
