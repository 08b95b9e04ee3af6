// Statement.addressedTo: to whom it was made, in id order.
//
// Needs     s: Statement
// Children  . a: Actor
// Gives     addressedTo list
MATCH (s)-[:ADDRESSED_TO]->(a:Actor)
WHERE a.retiredAt IS NULL
WITH * ORDER BY a.id
//> a
RETURN collect(a {.*}) AS addressedTo
