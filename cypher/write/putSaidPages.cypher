// putSaidPages: creates pages of kept lists or replaces their keys.
//
// Parameters
//   $rows  List  {id, keys}
// Rows
//   none
UNWIND $rows AS row
MERGE (page:SaidPage {id: row.id})
SET page.keys = row.keys
