// drawnNodes: what is told of some nodes and of edges in hand.
//
// Choices
//   NodeLabel  label of the nodes; the branch is there once for each
//   EdgeTypes  types of edges, which this text does not follow
// Parameters
//   $ids    [String]  ids of the nodes
//   $edges  [Map]     edges as read/connections gives them
// Rows
//   total   Integer   nodes found
//   isCut   Boolean   false
//   nodes   [Record]  in id order
//   edges   [Map]     `$edges`
//
// The server ends it with part/picture instead of its last line.
CALL () {
  //> start
  MATCH (n:NodeLabel) WHERE n.id IN $ids RETURN n
  //> end start
}
WITH n ORDER BY n.id
WHERE n.retiredAt IS NULL
//> known n
WITH collect(n) AS shown
WITH size(shown) AS total, false AS isCut, shown, $edges AS drawn
//> picture
RETURN total, isCut, [n IN shown | n {.id, .label}] AS nodes, drawn AS edges
