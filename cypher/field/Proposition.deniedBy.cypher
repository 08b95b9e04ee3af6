// Proposition.deniedBy: the statements that deny it, in id order.
//
// Needs     p: Proposition
// Children  . s: Statement
// Gives     deniedBy list
MATCH (p)<-[:DENIES]-(s:Statement)
WHERE s.retiredAt IS NULL
WITH * ORDER BY s.id
//> s
RETURN collect(s {.*}) AS deniedBy
