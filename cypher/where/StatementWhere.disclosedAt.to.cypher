// StatementWhere.disclosedAt.to: possibly disclosed by the end of this day.
//
// Needs     s: Statement
// Parameters
//   $value  what the filter gives
s.disclosedEarliest <= $value
