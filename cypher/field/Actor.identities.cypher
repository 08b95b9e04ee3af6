// Actor.identities: judgements on whether it is the same as another actor, standing ones, in id order.
//
// Needs     a: Actor
// Binds     e
// Children  other b: Actor
// Gives     identities list
MATCH (a)-[e:SAME_AS]-(b:Actor)
WHERE e.retiredAt IS NULL AND b.retiredAt IS NULL
WITH * ORDER BY b.id, e.at
//> b
RETURN collect({other: b {.*}, verdict: e.verdict, score: e.score, by: e.by, at: e.at, reason: e.reason}) AS identities
