// StatementWhere.saidAt.from: possibly said on or after this day.
//
// Needs     s: Statement
// Parameters
//   $value  what the filter gives
(CASE WHEN size(s.saidLatest) = 10 THEN s.saidLatest + 'T23:59:59Z' ELSE s.saidLatest END) >= $value
