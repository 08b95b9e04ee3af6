// lookups: what is told of nodes that were found (`shown`) and what edges name, where it is wanted.
//
// Needs     shown: Nodes, and ids: others of actors, claimed and dated of statements, clashing of contradictions
// Gives     places, copies, names, claims, dates, clashes  see part/picture
//> when label
CALL (shown) {
  UNWIND shown AS n
  WITH n WHERE n:Provision OR n:Report
  MATCH (n)-[:HAS_PROVISION|PUBLISHED_BY]-(whole) WHERE whole.retiredAt IS NULL
  RETURN collect({id: n.id, place: coalesce(whole.name, whole.label)}) AS places
}
CALL (shown) {
  UNWIND shown AS n
  WITH n WHERE n:Report
  MATCH (n)-[d:DERIVED_FROM]->(source) WHERE d.kind <> 'COMPILATION' AND d.start IS NULL AND coalesce(d.directed, true) AND source.retiredAt IS NULL
  RETURN collect(DISTINCT n.id) AS copies
}
//> end
//> when caption
CALL (others) {
  MATCH (a:Actor) WHERE a.id IN others
  RETURN collect({id: a.id, label: coalesce(a.name, a.label, a.id)}) AS names
}
CALL (claimed) {
  MATCH (s:Statement) WHERE s.id IN claimed
  RETURN collect({id: s.id, attestation: s.attestation}) AS claims
}
//> end
//> when at
CALL (dated) {
  MATCH (s:Statement) WHERE s.id IN dated
  RETURN collect({id: s.id, said: s.said}) AS dates
}
//> end
//> when clash
CALL (clashing) {
  MATCH (c:Contradiction)-[:SIDE_A]->(s:Statement) WHERE c.id IN clashing
  RETURN collect({id: c.id, said: s.said, disclosedLatest: c.disclosedLatest}) AS clashes
}
//> end
