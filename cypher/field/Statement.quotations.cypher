// Statement.quotations: its wordings, by report, then in the order of the text.
//
// Needs     s: Statement
// Binds     r
// Children  . q: Quotation
// Gives     quotations list
MATCH (s)<-[:QUOTES]-(q:Quotation)
WHERE q.retiredAt IS NULL
OPTIONAL MATCH (q)-[:PART_OF]->(r:Report)
WITH * ORDER BY r.id, q.start, q.id
//> q
RETURN collect(q {.*}) AS quotations
