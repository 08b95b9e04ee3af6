// Statement.quotations: its wordings, by report, then in the order of the text; those that a withdrawn statement had to the end.
//
// Needs     s: Statement
// Binds     r, report
// Children  . q: Quotation
// Gives     quotations list
MATCH (s)<-[:QUOTES]-(q:Quotation)
WHERE q.retiredAt IS NULL OR q.retiredAt >= s.retiredAt
CALL (q) {
  MATCH (q)-[:PART_OF]->(r:Report)
  RETURN min(r.id) AS report
}
WITH * ORDER BY report, q.start, q.id
//> q
RETURN collect(q {.*}) AS quotations
