// setSaidKeysOfMade: writes the place of statements among what each of their makers said, on the edges that lead to them.
//
// Parameters
//   $rows  List  {id, saidKey}; null takes the key off
// Rows
//   none
UNWIND $rows AS row
MATCH (s:Statement {id: row.id})<-[e:MADE]-(a:Actor)
SET e.saidKey = a.id + ' ' + row.saidKey
