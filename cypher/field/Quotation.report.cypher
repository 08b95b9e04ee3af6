// Quotation.report: the report it stands in.
//
// Needs     q: Quotation
// Children  . r: Report
// Gives     report one
MATCH (q)-[:PART_OF]->(r:Report)
WHERE r.retiredAt IS NULL
WITH * ORDER BY r.id
//> r
RETURN collect(r {.*}) AS report
