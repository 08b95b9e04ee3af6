// Question.on: what it asks about, in id order.
//
// Needs     q: Question
// Children  . t: Subject
// Gives     on list
MATCH (q)-[:ON]->(t)
WHERE t.retiredAt IS NULL
WITH * ORDER BY t.id
//> t
RETURN collect(t {.*}) AS on
