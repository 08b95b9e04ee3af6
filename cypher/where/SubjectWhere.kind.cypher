// SubjectWhere.kind: is of one of these kinds.
//
// Needs     t: Subject
// Binds     k, w
// Parameters
//   $value  what the filter gives
ANY(k IN labels(t) WHERE k IN $value)
