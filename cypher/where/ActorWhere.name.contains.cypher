// ActorWhere.name.contains: a spelling of its name has these characters, case-blind.
//
// Needs     a: Actor
// Binds     k, w
// Parameters
//   $value  what the filter gives
(toLower(coalesce(a.name, '')) CONTAINS toLower($value) OR ANY(k IN coalesce(a.aliases, []) WHERE toLower(k) CONTAINS toLower($value)))
