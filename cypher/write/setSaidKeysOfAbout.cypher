// setSaidKeysOfAbout: writes the place of statements among what is said about each thing they are about, on the edges that lead there.
//
// Parameters
//   $rows  List  {id, saidKey}; null takes the key off
// Rows
//   none
UNWIND $rows AS row
MATCH (s:Statement {id: row.id})-[e:ABOUT]->(subject)
SET e.saidKey = subject.id + ' ' + row.saidKey
