// putSaidLists: creates kept lists or replaces what is written on them.
//
// Parameters
//   $rows  List  {id, total, starts}
// Rows
//   none
UNWIND $rows AS row
MERGE (list:SaidList {id: row.id})
SET list.total = row.total, list.starts = row.starts
