// Statement.onBehalfOf: for whom it was made, in id order.
//
// Needs     s: Statement
// Children  . a: Actor
// Gives     onBehalfOf list
MATCH (s)-[:ON_BEHALF_OF]->(a:Actor)
WHERE a.retiredAt IS NULL
WITH * ORDER BY a.id
//> a
RETURN collect(a {.*}) AS onBehalfOf
