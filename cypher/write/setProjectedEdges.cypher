// setProjectedEdges: notes on statements which edges were derived from them, so that they are found again.
//
// Parameters
//   $rows  List  {id, projectedEdges}; null when none
// Rows
//   none
UNWIND $rows AS row
MATCH (s:Statement {id: row.id})
SET s.projectedEdges = row.projectedEdges
