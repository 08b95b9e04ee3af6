// StatementWhere.saidAt.to: possibly said by the end of this day; an open beginning may be any time before its end.
//
// Needs     s: Statement
// Parameters
//   $value  what the filter gives
(CASE WHEN s.saidEarliest IS NULL AND s.saidLatest IS NOT NULL THEN '' ELSE s.saidEarliest END) <= $value
