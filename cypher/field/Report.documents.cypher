// Report.documents: the documents that carry it, in id order.
//
// Needs     r: Report
// Children  . d: Document
// Gives     documents list
MATCH (r)<-[:CARRIES]-(d:Document)
WHERE d.retiredAt IS NULL
WITH DISTINCT d ORDER BY d.id
//> d
RETURN collect(d {.*}) AS documents
