// Report.documents: the documents that carry it, in id order.
//
// Needs     r: Report
// Children  . d: Document
// Gives     documents list
MATCH (d:Document)-[:CARRIES]->(r)
WHERE d.retiredAt IS NULL
WITH DISTINCT d
//> d
WITH * ORDER BY d.id
RETURN collect(d {.*}) AS documents
