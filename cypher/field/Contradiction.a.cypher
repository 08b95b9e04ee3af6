// Contradiction.a: the later side.
//
// Needs     c: Contradiction
// Children  . s: Statement
// Gives     a one
MATCH (c)-[:SIDE_A]->(s:Statement)
WITH * ORDER BY s.id
//> s
RETURN collect(s {.*}) AS a
