// drawnNodes: what is told of some nodes, and names and dates for edges in hand.
//
// Choices
//   NodeLabel  label of the nodes; the branch is there once for each
//   EdgeTypes  types of edges, which this text does not follow
// Parameters
//   $ids       [String]  ids of the nodes; for each label a list of its own
//   $others    [String]  ids of the actors that these edges name
//   $claimed   [String]  ids of the statements that edges of authorship come from
//   $dated     [String]  ids of the statements that edges come from
//   $clashing  [String]  ids of the contradictions by which two actors are shown to disagree
// Rows
//   total   Integer   nodes found
//   isCut   Boolean   false
//   nodes   [Record]  in id order
//   edges   [List]    none
//
// The server puts part/lookups where `//> lookups` stands, and returns what part/picture returns.
CALL () {
  //> start
  MATCH (n:NodeLabel) WHERE n.id IN $ids RETURN n
  //> end start
}
WITH n ORDER BY n.id
WHERE n.retiredAt IS NULL
//> known n
WITH collect(n) AS shown
WITH size(shown) AS total, false AS isCut, shown, [] AS drawn, $others AS others, $claimed AS claimed, $dated AS dated, $clashing AS clashing
//> lookups
//> picture
RETURN total, isCut, [n IN shown | n {.id, .label}] AS nodes, drawn AS edges
