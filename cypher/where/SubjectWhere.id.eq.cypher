// SubjectWhere.id.eq: has this id.
//
// Needs     t: Subject
// Parameters
//   $value  what the filter gives
t.id = $value
