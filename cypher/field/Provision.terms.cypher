// Provision.terms: what the point is reported to set, as answers to the questions on it, with who asserts and who denies each, in id order.
//
// Needs     q: Provision
// Binds     asserters, deniers, sayings, asserting, answering, o
// Children
//   proposition p: Proposition
//   assertedBy a: Actor
//   deniedBy b: Actor
//   statements s: Statement
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
RETURN collect({proposition: p {.*}, assertedBy: asserters, deniedBy: deniers, statements: sayings, asserting: asserting, answering: answering}) AS terms
