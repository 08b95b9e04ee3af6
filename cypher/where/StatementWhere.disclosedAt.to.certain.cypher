// StatementWhere.disclosedAt.to.certain: certainly disclosed by the end of this day.
//
// Needs     s: Statement
// Parameters
//   $value  what the filter gives
(CASE WHEN size(s.disclosedLatest) = 10 THEN s.disclosedLatest + 'T23:59:59Z' ELSE s.disclosedLatest END) <= $value
