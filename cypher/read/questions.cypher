// questions: every standing question, in id order, at most 1000.
//
// Rows
//   row  Record  Question
// Children  . q: Question
MATCH (q:Question)
WHERE q.retiredAt IS NULL
WITH q ORDER BY q.id LIMIT 1000
//> q
RETURN q {.*} AS row
