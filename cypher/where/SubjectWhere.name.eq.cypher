// SubjectWhere.name.eq: is called this in any spelling.
//
// Needs     t: Subject
// Parameters
//   $value  what the filter gives
($value IN coalesce(t.nameKeys, []) OR coalesce(t.familyKey, '') = $value)
