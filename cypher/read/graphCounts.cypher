// graphCounts: how many standing nodes of the main kinds there are; always one row.
//
// Rows
//   documents       Integer
//   statements      Integer
//   contradictions  Integer
//   quotations      Integer
//   actors          Integer
//   provisions      Integer
OPTIONAL MATCH (d:Document) WHERE d.retiredAt IS NULL
WITH count(d) AS documents
OPTIONAL MATCH (s:Statement) WHERE s.retiredAt IS NULL
WITH documents, count(s) AS statements
OPTIONAL MATCH (c:Contradiction)
WITH documents, statements, count(c) AS contradictions
OPTIONAL MATCH (q:Quotation) WHERE q.retiredAt IS NULL
WITH documents, statements, contradictions, count(q) AS quotations
OPTIONAL MATCH (a:Actor) WHERE a.retiredAt IS NULL
WITH documents, statements, contradictions, quotations, count(a) AS actors
OPTIONAL MATCH (p:Provision) WHERE p.retiredAt IS NULL
RETURN documents, statements, contradictions, quotations, actors, count(p) AS provisions
