// Proposition.assertedBy: the statements that assert it, in id order.
//
// Needs     p: Proposition
// Children  . s: Statement
// Gives     assertedBy list
MATCH (p)<-[:ASSERTS]-(s:Statement)
WHERE s.retiredAt IS NULL
WITH * ORDER BY s.id
//> s
RETURN collect(s {.*}) AS assertedBy
