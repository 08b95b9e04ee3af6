// Statement.addressedTo: to whom it was made, in id order.
//
// Needs     s: Statement
// Children  . a: Actor
// Gives     addressedTo list
MATCH (s)-[:ADDRESSED_TO]->(a:Actor)
WHERE a.retiredAt IS NULL
//> a
WITH * ORDER BY a.id
RETURN collect(a {.*}) AS addressedTo
