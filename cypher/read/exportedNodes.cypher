// exportedNodes: the standing nodes of one label, a page in id order, with what is told of them.
//
// Choices
//   NodeLabel  the label
//   EdgeTypes  types of edges, which this text does not follow
// Parameters
//   $after  String   the last id of the page before; '' for the first page
//   $first  Integer  most nodes to return
// Rows
//   total   Integer   nodes of the page
//   isCut   Boolean   false
//   nodes   [Record]  in id order
//   edges   [List]    none
//
// The server puts part/lookups where `//> lookups` stands, and returns what part/picture returns.
MATCH (n:NodeLabel)
WHERE n.id > $after AND n.retiredAt IS NULL
//> known n
WITH n ORDER BY n.id LIMIT $first
WITH collect(n) AS shown
WITH size(shown) AS total, false AS isCut, shown, [] AS drawn, [] AS others, [] AS claimed, [] AS dated, [] AS clashing
//> lookups
//> picture
RETURN total, isCut, [n IN shown | n {.id, .label}] AS nodes, drawn AS edges
