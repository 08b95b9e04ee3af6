// Contradiction.b: the earlier side.
//
// Needs     c: Contradiction
// Children  . s: Statement
// Gives     b one
MATCH (c)-[:SIDE_B]->(s:Statement)
WITH * ORDER BY s.id
//> s
RETURN collect(s {.*}) AS b
