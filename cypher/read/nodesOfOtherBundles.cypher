// nodesOfOtherBundles: which of some ids belong to another bundle, or to none.
//
// Choices
//   NodeLabel  a label that carries the unique id
// Parameters
//   $bundle  String    id of the bundle that wants the ids
//   $ids     [String]  ids
// Rows
//   id  String, bundle  String|null  one node a row, in id order
MATCH (n:NodeLabel)
WHERE n.id IN $ids AND (n.bundle IS NULL OR n.bundle <> $bundle)
RETURN n.id AS id, n.bundle AS bundle
ORDER BY id
