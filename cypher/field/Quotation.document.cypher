// Quotation.document: the document whose text its offsets count.
//
// Needs     q: Quotation
// Children  . d: Document
// Gives     document one
MATCH (q)-[:FOUND_IN]->(d:Document)
WHERE d.retiredAt IS NULL
WITH * ORDER BY d.id
//> d
RETURN collect(d {.*}) AS document
