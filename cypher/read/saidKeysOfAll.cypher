// saidKeysOfAll: the places of all standing statements in the order of time, worked out anew; in no order.
//
// Rows
//   key  String  one statement a row
MATCH (s:Statement)
WHERE s.retiredAt IS NULL
RETURN coalesce(s.saidEarliest, '') + ' ' + s.id AS key
