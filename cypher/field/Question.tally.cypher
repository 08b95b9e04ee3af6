// Question.tally: each answer with who asserts and who denies it, in id order; answers nobody takes a side on are kept.
//
// Needs     q: Question
// Binds     asserters, deniers, sayings, asserting, answering, o
// Children
//   proposition p: Proposition
//   assertedBy a: Actor
//   deniedBy b: Actor
//   statements s: Statement
// Gives     tally list
MATCH (q)<-[:ANSWERS]-(p:Proposition)
WHERE p.retiredAt IS NULL
WITH p ORDER BY p.id
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
RETURN collect({proposition: p {.*}, assertedBy: asserters, deniedBy: deniers, statements: sayings, asserting: asserting, answering: answering}) AS tally
