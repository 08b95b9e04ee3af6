// Actor.memberOf: what it belongs to, in id order.
//
// Needs     a: Actor
// Children  . b: Actor
// Gives     memberOf list
MATCH (a)-[:MEMBER_OF]->(b:Actor)
WHERE b.retiredAt IS NULL
WITH DISTINCT b ORDER BY b.id
//> b
RETURN collect(b {.*}) AS memberOf
