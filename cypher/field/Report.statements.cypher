// Report.statements: the statements this report words.
//
// Needs     r: Report
// Binds     q
// Page      s: Statement by StatementOrder
MATCH (r)<-[:PART_OF]-(q:Quotation)-[:QUOTES]->(s:Statement)
WHERE q.retiredAt IS NULL
WITH DISTINCT s, r
WHERE s.retiredAt IS NULL
