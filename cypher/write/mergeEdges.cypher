// mergeEdges: creates base edges or replaces their properties, at most one a pair of nodes, type and bundle.
//
// Choices
//   FromLabel  label of the nodes they start at
//   EdgeType   their type
//   ToLabel    label of the nodes they end at
// Parameters
//   $rows  List  {from, to, bundle, properties}; properties hold the bundle too
// Rows
//   none
UNWIND $rows AS row
MATCH (a:FromLabel {id: row.from})
MATCH (b:ToLabel {id: row.to})
MERGE (a)-[e:EdgeType {bundle: row.bundle}]->(b)
SET e = row.properties
