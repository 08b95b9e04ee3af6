// edgesFrom: all edges from some nodes to nodes that stand, in no order.
//
// Choices
//   NodeLabel  label of the nodes they start at
// Parameters
//   $ids  [String]  ids of the nodes they start at
// Rows
//   from  String, type  String, to  String|null, properties  Map  one edge a row
MATCH (a:NodeLabel)-[e]->(b)
WHERE a.id IN $ids AND b.retiredAt IS NULL
RETURN a.id AS from, type(e) AS type, b.id AS to, properties(e) AS properties
