// saidKeysByAbout: the places of what an actor said about one thing in the order of time, worked out anew; in no order.
//
// Choices
//   NodeLabel  label of the thing
// Parameters
//   $maker    String  id of an Actor
//   $subject  String  id of the thing
// Rows
//   key  String  one statement a row
MATCH (a:Actor {id: $maker})-[e:SAID_ABOUT]->(t:NodeLabel {id: $subject})
RETURN DISTINCT coalesce(e.at, '') + ' ' + e.statementId AS key
