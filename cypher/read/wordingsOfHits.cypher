// wordingsOfHits: the standing wordings of the statements found, in id order.
//
// Needs       n: Statement
// Parameters
//   $most  Integer  most rows to return
// Rows
//   id     String  of a Quotation
//   exact  String  its words
MATCH (n)<-[:QUOTES]-(q:Quotation)
WHERE n.retiredAt IS NULL AND q.retiredAt IS NULL
RETURN q.id AS id, q.exact AS exact
ORDER BY id LIMIT $most
