// Provision.terms: what the point is reported to set, as answers to the questions on it, with who asserts and who denies each, in id order.
//
// Needs     q: Provision
// Binds     asserters, deniers, sayings, denials, asserting, answering, o, t, e, w, g, x, tells, carries
// Children
//   proposition p: Proposition
//   assertedBy a: Actor
//   deniedBy b: Actor
//   statements s: Statement
//   accountDenials c: Statement
// Gives     terms list
MATCH (q)<-[:ON]-(o:Question)<-[:ANSWERS]-(p:Proposition)
WHERE p.retiredAt IS NULL AND o.retiredAt IS NULL AND coalesce(p.kind, 'TERM') = 'TERM'
WITH DISTINCT p ORDER BY p.id
//> when assertedBy gives asserters
CALL (p) {
  MATCH (p)<-[:ASSERTS]-(s:Statement) WHERE s.retiredAt IS NULL
  //> known s
  MATCH (s)<-[:MADE]-(a:Actor)
  WITH DISTINCT a ORDER BY a.id
  //> a
  RETURN collect(a {.*}) AS asserters
}
//> end
//> when deniedBy gives deniers
CALL (p) {
  MATCH (p)<-[:DENIES]-(s:Statement) WHERE s.retiredAt IS NULL
  //> known s
  MATCH (s)<-[:MADE]-(b:Actor)
  WITH DISTINCT b ORDER BY b.id
  //> b
  RETURN collect(b {.*}) AS deniers
}
//> end
//> when statements gives sayings
CALL (p) {
  MATCH (p)<-[:ASSERTS|DENIES]-(s:Statement) WHERE s.retiredAt IS NULL
  //> known s
  WITH DISTINCT s ORDER BY coalesce(s.saidEarliest, '~'), s.id
  //> s
  RETURN collect(s {.*}) AS sayings
}
//> end
//> when accountDenials gives denials
CALL (p) {
  MATCH (p)<-[:ASSERTS]-(s:Statement) WHERE s.retiredAt IS NULL AND s.attestation = 'REPORTED'
  //> known s
  MATCH (s)<-[:REPORTS]-(t:Statement)<-[e:RESPONDS_TO]-(c:Statement)
  WHERE e.act = 'DENIAL' AND t.retiredAt IS NULL AND c.retiredAt IS NULL
  //> known c
  WITH DISTINCT p, t, c
  CALL (p, t) {
    MATCH (t)<-[:QUOTES]-(w:Quotation)
    WHERE w.retiredAt IS NULL
    CALL (p, w) {
      MATCH (w)-[g:WORDS]->(x:Proposition)
      RETURN count(g) = 0 OR count(CASE WHEN g.told = true AND x.id = p.id THEN 1 END) > 0 AS tells
    }
    RETURN count(w) = 0 OR count(CASE WHEN tells THEN 1 END) > 0 AS carries
  }
  WITH c, carries WHERE carries
  WITH DISTINCT c ORDER BY coalesce(c.saidEarliest, '~'), c.id
  //> c
  RETURN collect(c {.*}) AS denials
}
//> end
//> when corroboration gives asserting
CALL (p) {
  MATCH (p)<-[:ASSERTS]-(s:Statement) WHERE s.retiredAt IS NULL
  //> known s
  RETURN collect(DISTINCT s.id) AS asserting
}
//> end
//> when corroboration gives answering
WITH *, [p.id] AS answering
//> end
//> p
RETURN collect({proposition: p {.*}, assertedBy: asserters, deniedBy: deniers, statements: sayings, accountDenials: denials, asserting: asserting, answering: answering}) AS terms
