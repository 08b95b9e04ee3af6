// Question.on: what it asks about, in id order.
//
// Needs     q: Question
// Children  . t: Subject
// Gives     on list
MATCH (q)-[:ON]->(t)
WHERE t.retiredAt IS NULL
//> t
WITH * ORDER BY t.id
RETURN collect(t {.*}) AS on
