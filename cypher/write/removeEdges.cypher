// removeEdges: removes the base edges of a bundle between pairs of nodes; those of other bundles stay.
//
// Choices
//   FromLabel  label of the nodes they start at
//   EdgeType   their type
//   ToLabel    label of the nodes they end at
// Parameters
//   $rows    List    {from, to}
//   $bundle  String  id of a bundle
// Rows
//   none
UNWIND $rows AS row
MATCH (a:FromLabel {id: row.from})-[e:EdgeType]->(b:ToLabel {id: row.to})
WHERE e.bundle = $bundle
DELETE e
