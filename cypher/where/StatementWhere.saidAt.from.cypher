// StatementWhere.saidAt.from: possibly said on or after this day; an open end may be any time after its beginning.
//
// Needs     s: Statement
// Parameters
//   $value  what the filter gives
(CASE WHEN s.saidLatest IS NULL AND s.saidEarliest IS NOT NULL THEN '~' WHEN size(s.saidLatest) = 10 THEN s.saidLatest + 'T23:59:59Z' ELSE s.saidLatest END) >= $value
