// ActorWhere.id.eq: has this id.
//
// Needs     a: Actor
// Parameters
//   $value  what the filter gives
a.id = $value
