// Document.carries: the reports it carries, in id order.
//
// Needs     d: Document
// Children  . r: Report
// Gives     carries list
MATCH (d)-[:CARRIES]->(r:Report)
WHERE r.retiredAt IS NULL
WITH DISTINCT r ORDER BY r.id
//> r
RETURN collect(r {.*}) AS carries
