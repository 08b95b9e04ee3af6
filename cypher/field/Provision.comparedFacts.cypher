// Provision.comparedFacts: what a point is compared by: its topics, what a person judged of it, whether a statement tells of it, and its terms in the order of Provision.terms.
//
// Needs     q: Provision
// Binds     t, o, e, s, p, topics, judged, told, measures, asserted, denied, terms
// Gives     comparedFacts value
CALL (q) {
  MATCH (q)-[:ON_TOPIC]->(t:Topic)
  WHERE t.retiredAt IS NULL
  RETURN collect(DISTINCT t.id) AS topics
}
CALL (q) {
  MATCH (q)-[e:ALIGNED_WITH]->(o:Provision)
  WHERE o.retiredAt IS NULL
  RETURN collect({other: o.id, relation: e.relation}) AS judged
}
CALL (q) {
  MATCH (q)<-[:ABOUT]-(s:Statement)
  WHERE s.retiredAt IS NULL
  //> known s
  RETURN count(s) AS told
}
CALL (q) {
  MATCH (q)<-[:ON]-(o:Question)<-[:ANSWERS]-(p:Proposition)
  WHERE p.retiredAt IS NULL AND o.retiredAt IS NULL AND coalesce(p.kind, 'TERM') = 'TERM'
  WITH p, collect({measure: o.measure, unit: o.unit, stricter: o.stricter}) AS measures ORDER BY p.id
  CALL (p) {
    MATCH (p)<-[:ASSERTS]-(s:Statement)
    WHERE s.retiredAt IS NULL
    //> known s
    RETURN count(s) AS asserted
  }
  CALL (p) {
    MATCH (p)<-[:DENIES]-(s:Statement)
    WHERE s.retiredAt IS NULL
    //> known s
    RETURN count(s) AS denied
  }
  RETURN collect({id: p.id, text: p.text, value: p.value, unit: p.unit, condition: p.condition, measures: measures, asserted: asserted, denied: denied}) AS terms
}
RETURN {topics: topics, judged: judged, told: told, terms: terms} AS comparedFacts
