// Contradiction.conditionalOn: the statements it stands or falls with, in id order.
//
// Needs     c: Contradiction
// Children  . s: Statement
// Gives     conditionalOn list
MATCH (c)-[:RESTS_ON]->(s:Statement)
WITH * ORDER BY s.id
//> s
RETURN collect(s {.*}) AS conditionalOn
