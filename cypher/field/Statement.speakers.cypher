// Statement.speakers: who made it, in id order.
//
// Needs     s: Statement
// Children  . a: Actor
// Gives     speakers list
MATCH (a:Actor)-[:MADE]->(s)
WHERE a.retiredAt IS NULL
//> a
WITH * ORDER BY a.id
RETURN collect(a {.*}) AS speakers
