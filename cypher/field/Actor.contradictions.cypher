// Actor.contradictions: the contradictions to which this actor is a party: one side or both are statements of its own.
//
// Needs     a: Actor
// Page      c: Contradiction by ContradictionOrder where ContradictionWhere
MATCH (a)-[:PARTY_TO]->(c:Contradiction)
WHERE c.retiredAt IS NULL
