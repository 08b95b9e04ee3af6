// statementsOfSpeaker.keyedOnNeo4j: the same, found in the order of their dates by the stored key.
//
// Parameters
//   $speaker  String  id of an Actor
// Binds     a, e
// Page      s: Statement by StatementOrder
// Keyed     e.saidKey after a.id counting MADE
MATCH (a:Actor)
WHERE a.id = $speaker AND a.retiredAt IS NULL
CALL (a) {
  MATCH ()-[e:MADE]->(s:Statement)
  WHERE s.retiredAt IS NULL
  //> key
  //> page
  RETURN s
}
WITH s
