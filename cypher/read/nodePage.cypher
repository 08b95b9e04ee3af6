// nodePage: all nodes of one label that stand, a page in id order.
//
// Choices
//   NodeLabel  a label that carries the unique id
// Parameters
//   $after  String   the last id of the page before; '' for the first page
//   $first  Integer  most rows to return
// Rows
//   id  String, labels  [String], properties  Map  one node a row
MATCH (n:NodeLabel)
WHERE n.id > $after AND n.retiredAt IS NULL
RETURN n.id AS id, labels(n) AS labels, properties(n) AS properties
ORDER BY id
LIMIT $first
