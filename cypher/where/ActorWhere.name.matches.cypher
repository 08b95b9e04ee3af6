// ActorWhere.name.matches: its names and description have all these words.
//
// Needs     a: Actor
// Binds     k, w
// Parameters
//   $value  what the filter gives
(size($value) > 0 AND ALL(k IN $value WHERE ANY(w IN k WHERE coalesce(a.searchText, '') CONTAINS w)))
