// SubjectWhere.name.in: is called one of these in any spelling.
//
// Needs     t: Subject
// Binds     k, w
// Parameters
//   $value  what the filter gives
(ANY(k IN coalesce(t.nameKeys, []) WHERE k IN $value) OR coalesce(t.familyKey, '') IN $value)
