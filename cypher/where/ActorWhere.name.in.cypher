// ActorWhere.name.in: bears one of these names in any spelling.
//
// Needs     a: Actor
// Binds     k, w
// Parameters
//   $value  what the filter gives
(ANY(k IN coalesce(a.nameKeys, []) WHERE k IN $value) OR coalesce(a.familyKey, '') IN $value)
