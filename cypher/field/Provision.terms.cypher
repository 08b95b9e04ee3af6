// Provision.terms: what the point is reported to set, as answers to the questions on it, with who asserts and who denies each, in id order.
//
// Needs     q: Provision
// Binds     asserters, deniers, sayings, asserting, o
// Children
//   proposition p: Proposition
//   assertedBy a: Actor
//   deniedBy b: Actor
//   statements s: Statement
// Gives     terms list
MATCH (p:Proposition)-[:ANSWERS]->(o:Question)-[:ON]->(q)
WHERE p.retiredAt IS NULL AND o.retiredAt IS NULL AND coalesce(p.kind, 'TERM') = 'TERM'
WITH DISTINCT p ORDER BY p.id
//> when assertedBy gives asserters
CALL (p) {
  MATCH (s:Statement)-[:ASSERTS]->(p) WHERE s.retiredAt IS NULL
  //> known s
  MATCH (a:Actor)-[:MADE]->(s)
  WITH DISTINCT a ORDER BY a.id
  //> a
  RETURN collect(a {.*}) AS asserters
}
//> end
//> when deniedBy gives deniers
CALL (p) {
  MATCH (s:Statement)-[:DENIES]->(p) WHERE s.retiredAt IS NULL
  //> known s
  MATCH (b:Actor)-[:MADE]->(s)
  WITH DISTINCT b ORDER BY b.id
  //> b
  RETURN collect(b {.*}) AS deniers
}
//> end
//> when statements gives sayings
CALL (p) {
  MATCH (s:Statement)-[:ASSERTS|DENIES]->(p) WHERE s.retiredAt IS NULL
  //> known s
  WITH DISTINCT s ORDER BY coalesce(s.saidEarliest, '~'), s.id
  //> s
  RETURN collect(s {.*}) AS sayings
}
//> end
//> when corroboration gives asserting
CALL (p) {
  MATCH (s:Statement)-[:ASSERTS]->(p) WHERE s.retiredAt IS NULL
  //> known s
  RETURN collect(DISTINCT s.id) AS asserting
}
//> end
//> p
RETURN collect({proposition: p {.*}, assertedBy: asserters, deniedBy: deniers, statements: sayings, asserting: asserting}) AS terms
