// heldEdges: the base edges of a bundle that start at some nodes, in no order.
//
// Choices
//   NodeLabel  label of the nodes the edges start at
//   EdgeTypes  their types, as in ABOUT|ASSERTS
// Parameters
//   $bundle  String    id of a bundle
//   $ids     [String]  ids of the nodes the edges start at
// Rows
//   from  String, type  String, to  String, properties  Map  one edge a row
MATCH (a:NodeLabel)-[e:EdgeTypes]->(b)
WHERE a.id IN $ids AND e.bundle = $bundle
RETURN a.id AS from, type(e) AS type, b.id AS to, properties(e) AS properties
