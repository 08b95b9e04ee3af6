// Actor.contradictions.keyedOnNeo4j: the same, found in the order of their later sides by the stored key.
//
// Needs     a: Actor
// Binds     e
// Page      c: Contradiction by ContradictionOrder
// Keyed     e.saidKey after a.id counting PARTY_TO
MATCH ()-[e:PARTY_TO]->(c:Contradiction)
WHERE c.retiredAt IS NULL
//> key
//> page
