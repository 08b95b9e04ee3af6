// retireNodes: marks nodes as no longer standing; reads leave them out from then on.
//
// Choices
//   NodeLabel  label of the nodes
// Parameters
//   $ids  [String]  ids
//   $now  String    the instant they are retired at
// Rows
//   none
UNWIND $ids AS id
MATCH (n:NodeLabel {id: id})
SET n.retiredAt = $now
