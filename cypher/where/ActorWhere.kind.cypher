// ActorWhere.kind: is of one of these kinds.
//
// Needs     a: Actor
// Binds     k, w
// Parameters
//   $value  what the filter gives
ANY(k IN labels(a) WHERE k IN $value)
