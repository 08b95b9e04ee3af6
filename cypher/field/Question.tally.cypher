// Question.tally: each answer with who asserts and who denies it, in id order; answers nobody takes a side on are kept.
//
// Needs     q: Question
// Binds     asserters, deniers, sayings, o
// Children
//   proposition p: Proposition
//   assertedBy a: Actor
//   deniedBy b: Actor
//   statements s: Statement
// Gives     tally list
MATCH (p:Proposition)-[:ANSWERS]->(q)
WHERE p.retiredAt IS NULL
CALL (p) {
  MATCH (s:Statement)-[:ASSERTS]->(p) WHERE s.retiredAt IS NULL
  //> known s
  MATCH (a:Actor)-[:MADE]->(s)
  WITH DISTINCT a
  //> a
  WITH * ORDER BY a.id
  RETURN collect(a {.*}) AS asserters
}
CALL (p) {
  MATCH (s:Statement)-[:DENIES]->(p) WHERE s.retiredAt IS NULL
  //> known s
  MATCH (b:Actor)-[:MADE]->(s)
  WITH DISTINCT b
  //> b
  WITH * ORDER BY b.id
  RETURN collect(b {.*}) AS deniers
}
CALL (p) {
  MATCH (s:Statement)-[:ASSERTS|DENIES]->(p) WHERE s.retiredAt IS NULL
  //> known s
  WITH DISTINCT s
  //> s
  WITH * ORDER BY coalesce(s.saidEarliest, '~'), s.id
  RETURN collect(s {.*}) AS sayings
}
//> p
WITH * ORDER BY p.id
RETURN collect({proposition: p {.*}, assertedBy: asserters, deniedBy: deniers, statements: sayings}) AS tally
