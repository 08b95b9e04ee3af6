// StatementWhere.saidAt.from.certain: certainly said on or after this day.
//
// Needs     s: Statement
// Parameters
//   $value  what the filter gives
s.saidEarliest >= $value
