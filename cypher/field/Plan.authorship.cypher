// Plan.authorship: who is said to have had which part in the plan's text, by role, then id, with those who assert and deny it.
//
// Needs     p: Plan
// Binds     x, q, role, answers, asserters, deniers, asserting, denying, exclusive, denials, t, e, w, g, o, tells, carries
// Children
//   allegedAuthor a: Actor
//   assertedBy s: Statement
//   deniedBy d: Statement
//   accountDenials c: Statement
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
//> when accountDenials gives denials
CALL (answers) {
  MATCH (x:Proposition)<-[:ASSERTS]-(s:Statement)
  WHERE x.id IN answers AND s.retiredAt IS NULL AND s.attestation = 'REPORTED'
  //> known s
  MATCH (s)<-[:REPORTS]-(t:Statement)<-[e:RESPONDS_TO]-(c:Statement)
  WHERE e.act = 'DENIAL' AND t.retiredAt IS NULL AND c.retiredAt IS NULL
  //> known c
  WITH DISTINCT answers, t, c
  CALL (answers, t) {
    MATCH (t)<-[:QUOTES]-(w:Quotation)
    WHERE w.retiredAt IS NULL
    CALL (answers, w) {
      MATCH (w)-[g:WORDS]->(o:Proposition)
      RETURN count(g) = 0 OR count(CASE WHEN g.told = true AND o.id IN answers THEN 1 END) > 0 AS tells
    }
    RETURN count(w) = 0 OR count(CASE WHEN tells THEN 1 END) > 0 AS carries
  }
  WITH c, carries WHERE carries
  WITH DISTINCT c ORDER BY coalesce(c.saidEarliest, '~'), c.id
  //> c
  RETURN collect(c {.*}) AS denials
}
//> end
CALL (answers) {
  MATCH (x:Proposition)-[:ANSWERS]->(q:Question)
  WHERE x.id IN answers AND q.exclusive = true AND q.retiredAt IS NULL
  RETURN collect(DISTINCT q.id) AS exclusive
}
//> a
RETURN collect({role: role, allegedAuthor: a {.*}, assertedBy: asserters, deniedBy: deniers, accountDenials: denials, asserting: asserting, denying: denying, exclusive: exclusive, answering: answers}) AS authorship
