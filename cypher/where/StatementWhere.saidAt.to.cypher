// StatementWhere.saidAt.to: possibly said by the end of this day.
//
// Needs     s: Statement
// Parameters
//   $value  what the filter gives
s.saidEarliest <= $value
