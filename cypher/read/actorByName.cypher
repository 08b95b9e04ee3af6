// actorByName: standing actors who bear a name, by any spelling, or as their family name.
//
// Parameters
//   $key  String  the name folded: lower case, no accents, Latin letters
// Rows
//   row   Record   an actor
//   id    String
//   name  String   its name, for a message about several
// Children  . a: Actor
MATCH (a:Actor)
WHERE a.retiredAt IS NULL AND ($key IN coalesce(a.nameKeys, []) OR a.familyKey = $key)
WITH a ORDER BY a.id LIMIT 10
//> a
RETURN a {.*} AS row, a.id AS id, a.name AS name
