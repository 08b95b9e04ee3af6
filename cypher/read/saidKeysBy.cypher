// saidKeysBy: the places of what an actor said in the order of time, worked out anew; in no order.
//
// Parameters
//   $maker  String  id of an Actor
// Rows
//   key  String  one statement a row
MATCH (a:Actor {id: $maker})-[:MADE]->(s:Statement)
WHERE s.retiredAt IS NULL
RETURN DISTINCT coalesce(s.saidEarliest, '') + ' ' + s.id AS key
