// heldEdgesTo: the base edges of a bundle that end at some nodes, in no order.
//
// Choices
//   NodeLabel  label of the nodes the edges end at
//   EdgeTypes  their types, as in MADE
// Parameters
//   $bundle  String    id of a bundle
//   $ids     [String]  ids of the nodes the edges end at
// Rows
//   from  String, type  String, to  String, properties  Map  one edge a row
MATCH (b:NodeLabel)<-[e:EdgeTypes]-(a)
WHERE b.id IN $ids AND e.bundle = $bundle
RETURN a.id AS from, type(e) AS type, b.id AS to, properties(e) AS properties
