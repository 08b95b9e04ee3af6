// Provision.terms: the answers to the questions on this point, with who asserts and who denies each, in id order.
//
// Needs     q: Provision
// Binds     asserters, deniers, sayings, o
// Children
//   proposition p: Proposition
//   assertedBy a: Actor
//   deniedBy b: Actor
//   statements s: Statement
// Gives     terms list
MATCH (p:Proposition)-[:ANSWERS]->(o:Question)-[:ON]->(q)
WHERE p.retiredAt IS NULL
CALL (p) {
  MATCH (s:Statement)-[:ASSERTS]->(p) WHERE s.retiredAt IS NULL
  MATCH (a:Actor)-[:MADE]->(s)
  WITH DISTINCT a
  //> a
  WITH * ORDER BY a.id
  RETURN collect(a {.*}) AS asserters
}
CALL (p) {
  MATCH (s:Statement)-[:DENIES]->(p) WHERE s.retiredAt IS NULL
  MATCH (b:Actor)-[:MADE]->(s)
  WITH DISTINCT b
  //> b
  WITH * ORDER BY b.id
  RETURN collect(b {.*}) AS deniers
}
CALL (p) {
  MATCH (s:Statement)-[:ASSERTS|DENIES]->(p) WHERE s.retiredAt IS NULL
  WITH DISTINCT s
  //> s
  WITH * ORDER BY coalesce(s.saidEarliest, '~'), s.id
  RETURN collect(s {.*}) AS sayings
}
//> p
WITH * ORDER BY p.id
RETURN collect({proposition: p {.*}, assertedBy: asserters, deniedBy: deniers, statements: sayings}) AS terms
