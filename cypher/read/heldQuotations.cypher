// heldQuotations: the quotations of some statements that belong to a bundle, retired ones too.
//
// Parameters
//   $bundle  String    id of a bundle
//   $ids     [String]  ids of Statements
// Rows
//   id  String, properties  Map  one node a row
MATCH (s:Statement)<-[:QUOTES]-(q:Quotation)
WHERE s.id IN $ids AND q.bundle = $bundle
RETURN q.id AS id, properties(q) AS properties
