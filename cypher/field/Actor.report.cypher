// Actor.report: the report an unnamed source belongs to.
//
// Needs     a: Actor
// Children  . r: Report
// Gives     report one
MATCH (r:Report {id: a.reportId})
WHERE r.retiredAt IS NULL
WITH * ORDER BY r.id
//> r
RETURN collect(r {.*}) AS report
