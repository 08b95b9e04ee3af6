// nodeById: one standing node by its id; an unknown id gives no row.
//
// Choices
//   NodeLabel  the label that the id's prefix stands for
// Parameters
//   $id  String  a readable slug
// Rows
//   row  Record  the node
// Children  . n: NodeLabel
MATCH (n:NodeLabel {id: $id})
WHERE n.retiredAt IS NULL
//> n
RETURN n {.*} AS row
