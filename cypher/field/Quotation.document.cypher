// Quotation.document: the document whose text its offsets count.
//
// Needs     q: Quotation
// Children  . d: Document
// Gives     document one
MATCH (q)-[:FOUND_IN]->(d:Document)
WHERE d.retiredAt IS NULL
//> d
WITH * ORDER BY d.id
RETURN collect(d {.*}) AS document
