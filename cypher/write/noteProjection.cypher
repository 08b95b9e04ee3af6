// noteProjection: notes on statements what was derived from them, so that it is found again when they change.
//
// Parameters
//   $rows  List  {id, projectedEdges, saidKey, saidLists}; null for none
// Rows
//   none
UNWIND $rows AS row
MATCH (s:Statement {id: row.id})
SET s.projectedEdges = row.projectedEdges, s.saidKey = row.saidKey, s.saidLists = row.saidLists
