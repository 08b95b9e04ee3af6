// heldNodes: which of some nodes a bundle has in the graph, retired ones too.
//
// Choices
//   NodeLabel  a label that carries the unique id
// Parameters
//   $bundle  String    id of a bundle
//   $ids     [String]  ids
// Rows
//   id  String, properties  Map  one node a row
MATCH (n:NodeLabel)
WHERE n.id IN $ids AND n.bundle = $bundle
RETURN n.id AS id, properties(n) AS properties
