// Actor.said.keyedOnNeo4j: the same, found in the order of their dates by the stored key.
//
// Needs     a: Actor
// Binds     e
// Page      s: Statement by StatementOrder
// Keyed     e.saidKey after a.id counting MADE
MATCH ()-[e:MADE]->(s:Statement)
WHERE s.retiredAt IS NULL
//> key
//> page
