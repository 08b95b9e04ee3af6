// createEdges: creates edges; those between the same nodes must have been removed in the same transaction.
//
// Choices
//   FromLabel  label of the nodes they start at
//   EdgeType   their type
//   ToLabel    label of the nodes they end at
// Parameters
//   $rows  List  {from, to, properties}
// Rows
//   none
UNWIND $rows AS row
MATCH (a:FromLabel {id: row.from})
MATCH (b:ToLabel {id: row.to})
CREATE (a)-[e:EdgeType]->(b)
SET e = row.properties
