// removeContradicts: removes the edges between the sides of contradictions.
//
// Parameters
//   $rows  List  {id, a, b}: a contradiction and its sides
// Rows
//   none
UNWIND $rows AS row
MATCH (a:Statement {id: row.a})-[e:CONTRADICTS]->(b:Statement {id: row.b})
WHERE e.contradictionId = row.id
DELETE e
