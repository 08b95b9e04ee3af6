// statementsOfSpeaker: every standing statement of one actor.
//
// Parameters
//   $speaker  String  id of an Actor
// Binds     a
// Page      s: Statement by StatementOrder where StatementWhere without speaker
MATCH (a:Actor)-[:MADE]->(s:Statement)
WHERE a.id = $speaker AND a.retiredAt IS NULL AND s.retiredAt IS NULL
