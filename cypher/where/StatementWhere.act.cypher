// StatementWhere.act: is one of these acts.
//
// Needs     s: Statement
// Parameters
//   $value  what the filter gives
s.act IN $value
