// sides: who asserts an answer and who denies it, what they said, and who denies an account that it rests on. Who is counted for
// an answer is decided here alone, for everything that tells of answers.
//
// Needs     p: Proposition
// Binds     asserters, deniers, sayings, denials, asserting, answering, t, e, w, g, x, tells, carries
// Children
//   assertedBy a: Actor
//   deniedBy b: Actor
//   statements s: Statement
//   accountDenials c: Statement
// Gives     asserters, deniers, sayings, denials  lists of these; asserting, answering  ids, for what is counted of them
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
