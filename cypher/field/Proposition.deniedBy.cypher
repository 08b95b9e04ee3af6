// Proposition.deniedBy: the statements that deny it, in id order.
//
// Needs     p: Proposition
// Children  . s: Statement
// Gives     deniedBy list
MATCH (s:Statement)-[:DENIES]->(p)
WHERE s.retiredAt IS NULL
//> s
WITH * ORDER BY s.id
RETURN collect(s {.*}) AS deniedBy
