// ActorOrder.NAME_ASC: by name.
//
// Needs     a: Actor
coalesce(a.name, '') ASC
