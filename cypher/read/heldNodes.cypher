// heldNodes: the nodes of one label that belong to a bundle, retired ones too, a page in id order.
//
// Choices
//   NodeLabel  a label that carries the unique id
// Parameters
//   $bundle  String   id of a bundle
//   $after   String   the last id of the page before; '' for the first page
//   $first   Integer  most rows to return
// Rows
//   id  String, properties  Map  one node a row
MATCH (n:NodeLabel)
WHERE n.bundle = $bundle AND n.id > $after
RETURN n.id AS id, properties(n) AS properties
ORDER BY id
LIMIT $first
