// statementsOfSpeakerAboutUndivided.keyedOnNeo4j: the same, found in the order of their dates by the stored key.
//
// Choices
//   NodeLabel  label of the subject
// Parameters
//   $speaker  String  id of an Actor
//   $about    String  id of the subject
// Binds     a, t, e
// Page      s: Statement by StatementOrder
// Keyed     e.saidKey after a.id + ' ' + t.id counting MADE, ABOUT
MATCH (a:Actor)
WHERE a.id = $speaker AND a.retiredAt IS NULL
MATCH (t:NodeLabel)
WHERE t.id = $about AND t.retiredAt IS NULL
CALL (a, t) {
  MATCH ()-[e:SAID_ABOUT]->()
  WHERE e.derived = true
  //> key
  MATCH (s:Statement {id: e.statementId})
  WHERE s.retiredAt IS NULL
  //> page
  RETURN s
}
WITH s
