// topics: every standing topic, in id order, at most 1000.
//
// Rows
//   row  Record  Topic
// Children  . t: Topic
MATCH (t:Topic)
WHERE t.retiredAt IS NULL
WITH t ORDER BY t.id LIMIT 1000
//> t
RETURN t {.*} AS row
