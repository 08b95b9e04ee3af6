// statementsAbout.keyedOnNeo4j: the same, found for each part in the order of their dates by the stored key.
//
// Choices
//   NodeLabel  label of the subject
// Parameters
//   $about  String  id of the subject
// Binds     t, part, e
// Page      s: Statement by StatementOrder
// Keyed     e.saidKey after part.id counting ABOUT
MATCH (t:NodeLabel)-[:HAS_VERSION|HAS_PROVISION*0..2]->(part)
WHERE t.id = $about AND t.retiredAt IS NULL
CALL (part) {
  MATCH (s:Statement)-[e:ABOUT]->()
  WHERE s.retiredAt IS NULL
  //> key
  //> page
  RETURN s
}
WITH DISTINCT s
