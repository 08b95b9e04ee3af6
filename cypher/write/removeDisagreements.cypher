// removeDisagreements: removes edges between actors who disagree.
//
// Parameters
//   $rows  List  {id, from, to}
// Rows
//   none
UNWIND $rows AS row
MATCH (a:Actor {id: row.from})-[e:DISAGREES_WITH]->(b:Actor {id: row.to})
WHERE e.id = row.id
DELETE e
