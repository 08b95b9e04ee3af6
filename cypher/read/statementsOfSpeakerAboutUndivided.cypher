// statementsOfSpeakerAboutUndivided: every standing statement of one actor about one subject that has no parts.
//
// Choices
//   NodeLabel  label of the subject
// Parameters
//   $speaker  String  id of an Actor
//   $about    String  id of the subject
// Binds     a, t
// Page      s: Statement by StatementOrder where StatementWhere without speaker, about
MATCH (a:Actor)-[:MADE]->(s:Statement)-[:ABOUT]->(t:NodeLabel)
WHERE a.id = $speaker AND a.retiredAt IS NULL AND t.id = $about AND t.retiredAt IS NULL AND s.retiredAt IS NULL
