// Actor.said: what this actor is reported to have said.
//
// Needs     a: Actor
// Page      s: Statement by StatementOrder where StatementWhere
MATCH (a)-[:MADE]->(s:Statement)
WHERE s.retiredAt IS NULL
