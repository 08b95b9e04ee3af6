// StatementWhere.disclosedAt.to: possibly disclosed by the end of this day; an open beginning may be any time before its end.
//
// Needs     s: Statement
// Parameters
//   $value  what the filter gives
(CASE WHEN s.disclosedEarliest IS NULL AND s.disclosedLatest IS NOT NULL THEN '' ELSE s.disclosedEarliest END) <= $value
