// Proposition.names: whom it names as having a part in the text.
//
// Needs     p: Proposition
// Children  . a: Actor
// Gives     names list
MATCH (p)-[:NAMES]->(a:Actor)
WHERE a.retiredAt IS NULL
//> a
WITH * ORDER BY a.id
RETURN collect(a {.*}) AS names
