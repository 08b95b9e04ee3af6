// ActorWhere.name.eq: bears this name in any spelling.
//
// Needs     a: Actor
// Parameters
//   $value  what the filter gives
($value IN coalesce(a.nameKeys, []) OR coalesce(a.familyKey, '') = $value)
