// Proposition.assertedBy: the statements that assert it, in id order.
//
// Needs     p: Proposition
// Children  . s: Statement
// Gives     assertedBy list
MATCH (s:Statement)-[:ASSERTS]->(p)
WHERE s.retiredAt IS NULL
//> s
WITH * ORDER BY s.id
RETURN collect(s {.*}) AS assertedBy
