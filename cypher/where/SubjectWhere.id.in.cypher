// SubjectWhere.id.in: has one of these ids.
//
// Needs     t: Subject
// Parameters
//   $value  what the filter gives
t.id IN $value
