// Proposition.names: whom it names as having a part in the text.
//
// Needs     p: Proposition
// Children  . a: Actor
// Gives     names list
MATCH (p)-[:NAMES]->(a:Actor)
WHERE a.retiredAt IS NULL
WITH * ORDER BY a.id
//> a
RETURN collect(a {.*}) AS names
