// SubjectWhere.name.matches: its names and texts have all these words.
//
// Needs     t: Subject
// Binds     k, w
// Parameters
//   $value  what the filter gives
(size($value) > 0 AND ALL(k IN $value WHERE ANY(w IN k WHERE coalesce(t.searchText, '') CONTAINS w)))
