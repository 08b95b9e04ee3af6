// actors: every standing actor.
//
// Page      a: Actor by ActorOrder where ActorWhere
MATCH (a:Actor)
WHERE a.retiredAt IS NULL
