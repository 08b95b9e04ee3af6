// Statement.speakers: who made it, in id order.
//
// Needs     s: Statement
// Children  . a: Actor
// Gives     speakers list
MATCH (s)<-[:MADE]-(a:Actor)
WHERE a.retiredAt IS NULL
WITH * ORDER BY a.id
//> a
RETURN collect(a {.*}) AS speakers
