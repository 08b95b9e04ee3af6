// saidKeysAbout: the places of what is said about one thing in the order of time, worked out anew; in no order.
//
// Choices
//   NodeLabel  label of the thing
// Parameters
//   $subject  String  its id
// Rows
//   key  String  one statement a row
MATCH (t:NodeLabel {id: $subject})<-[:ABOUT]-(s:Statement)
WHERE s.retiredAt IS NULL
RETURN DISTINCT coalesce(s.saidEarliest, '') + ' ' + s.id AS key
