// StatementWhere.text.matches: its gist and wordings have all these words.
//
// Needs     s: Statement
// Binds     k, w
// Parameters
//   $value  what the filter gives
(size($value) > 0 AND ALL(k IN $value WHERE ANY(w IN k WHERE coalesce(s.searchText, '') CONTAINS w)))
