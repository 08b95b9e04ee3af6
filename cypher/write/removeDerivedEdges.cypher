// removeDerivedEdges: removes the edges derived from statements, between the nodes they were drawn between.
//
// Choices
//   EdgeType  a type of derived edge
//   ToLabel   label of the nodes they end at
// Parameters
//   $rows  List  {statementId, from, to}
// Rows
//   none
UNWIND $rows AS row
MATCH (a:Actor {id: row.from})-[e:EdgeType]->(b:ToLabel {id: row.to})
WHERE e.statementId = row.statementId
DELETE e
