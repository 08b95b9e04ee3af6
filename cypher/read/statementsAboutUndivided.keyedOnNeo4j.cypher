// statementsAboutUndivided.keyedOnNeo4j: the same, found in the order of their dates by the stored key.
//
// Choices
//   NodeLabel  label of the subject
// Parameters
//   $about  String  id of the subject
// Binds     t, e
// Page      s: Statement by StatementOrder
// Keyed     e.saidKey after t.id counting ABOUT
MATCH (t:NodeLabel)
WHERE t.id = $about AND t.retiredAt IS NULL
CALL (t) {
  MATCH (s:Statement)-[e:ABOUT]->()
  WHERE s.retiredAt IS NULL
  //> key
  //> page
  RETURN s
}
WITH s
