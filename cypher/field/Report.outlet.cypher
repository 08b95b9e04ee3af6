// Report.outlet: the outlet printed on it; none where no text gives it.
//
// Needs     r: Report
// Children  . a: Actor
// Gives     outlet one
MATCH (r)-[:PUBLISHED_BY]->(a:Actor)
WHERE a.retiredAt IS NULL
WITH * ORDER BY a.id
//> a
RETURN collect(a {.*}) AS outlet
