// StatementWhere.disclosedAt.from: possibly disclosed on or after this day.
//
// Needs     s: Statement
// Parameters
//   $value  what the filter gives
(CASE WHEN size(s.disclosedLatest) = 10 THEN s.disclosedLatest + 'T23:59:59Z' ELSE s.disclosedLatest END) >= $value
