// Report.bylines: the authors printed on it, in id order.
//
// Needs     r: Report
// Children  . a: Actor
// Gives     bylines list
MATCH (r)-[:WRITTEN_BY]->(a:Actor)
WHERE a.retiredAt IS NULL
//> a
WITH * ORDER BY a.id
RETURN collect(a {.*}) AS bylines
