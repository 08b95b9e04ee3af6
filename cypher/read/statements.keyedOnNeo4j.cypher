// statements.keyedOnNeo4j: the same, found in the order of their dates by the stored key.
//
// Page      s: Statement by StatementOrder
// Keyed     s.saidKey counting Statement
MATCH (s:Statement)
WHERE s.retiredAt IS NULL
//> key
//> page
