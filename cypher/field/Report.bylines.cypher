// Report.bylines: the authors printed on it, in id order.
//
// Needs     r: Report
// Children  . a: Actor
// Gives     bylines list
MATCH (r)-[:WRITTEN_BY]->(a:Actor)
WHERE a.retiredAt IS NULL
WITH * ORDER BY a.id
//> a
RETURN collect(a {.*}) AS bylines
