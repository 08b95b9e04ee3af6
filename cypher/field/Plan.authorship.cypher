// Plan.authorship: who is said to have had which part in the plan's text, by role, then id, with those who assert and deny it.
//
// Needs     p: Plan
// Binds     x, q, role, answers, asserters, deniers, asserting, denying, exclusive
// Children
//   allegedAuthor a: Actor
//   assertedBy s: Statement
//   deniedBy d: Statement
// Gives     authorship tally
MATCH (p)<-[:CONCERNS]-(x:Proposition)
WHERE x.retiredAt IS NULL AND x.kind = 'AUTHORSHIP'
MATCH (x)-[:NAMES]->(a:Actor)
WHERE a.retiredAt IS NULL
WITH a, x.role AS role, collect(x.id) AS answers ORDER BY role, a.id
CALL (answers) {
  MATCH (x:Proposition)<-[:ASSERTS]-(s:Statement)
  WHERE x.id IN answers AND s.retiredAt IS NULL
  //> known s
  WITH DISTINCT s ORDER BY coalesce(s.saidEarliest, '~'), s.id
  //> s
  RETURN collect(s {.*}) AS asserters, collect(s.id) AS asserting
}
CALL (answers) {
  MATCH (x:Proposition)<-[:DENIES]-(d:Statement)
  WHERE x.id IN answers AND d.retiredAt IS NULL
  //> known d
  WITH DISTINCT d ORDER BY coalesce(d.saidEarliest, '~'), d.id
  //> d
  RETURN collect(d {.*}) AS deniers, collect(d.id) AS denying
}
CALL (answers) {
  MATCH (x:Proposition)-[:ANSWERS]->(q:Question)
  WHERE x.id IN answers AND q.exclusive = true AND q.retiredAt IS NULL
  RETURN collect(DISTINCT q.id) AS exclusive
}
//> a
RETURN collect({role: role, allegedAuthor: a {.*}, assertedBy: asserters, deniedBy: deniers, asserting: asserting, denying: denying, exclusive: exclusive, answering: answers}) AS authorship
