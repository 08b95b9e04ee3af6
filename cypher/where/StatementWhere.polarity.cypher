// StatementWhere.polarity: about anything with one of these polarities.
//
// Needs     s: Statement
// Binds     e, t
// Parameters
//   $value  what the filter gives
EXISTS { MATCH (s)-[e:ABOUT]->(t) WHERE t.retiredAt IS NULL AND e.polarity IN $value }
