// ActorWhere.id.in: has one of these ids.
//
// Needs     a: Actor
// Parameters
//   $value  what the filter gives
a.id IN $value
