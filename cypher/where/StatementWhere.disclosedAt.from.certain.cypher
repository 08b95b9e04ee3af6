// StatementWhere.disclosedAt.from.certain: certainly disclosed on or after this day.
//
// Needs     s: Statement
// Parameters
//   $value  what the filter gives
s.disclosedEarliest >= $value
