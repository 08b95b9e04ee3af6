// StatementWhere.disclosedAt.from: possibly disclosed on or after this day; an open end may be any time after its beginning.
//
// Needs     s: Statement
// Parameters
//   $value  what the filter gives
(CASE WHEN s.disclosedLatest IS NULL AND s.disclosedEarliest IS NOT NULL THEN '~' WHEN size(s.disclosedLatest) = 10 THEN s.disclosedLatest + 'T23:59:59Z' ELSE s.disclosedLatest END) >= $value
