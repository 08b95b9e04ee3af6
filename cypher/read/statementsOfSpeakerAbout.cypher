// statementsOfSpeakerAbout: every standing statement of one actor about one subject or, for a plan or version, about a part of it.
//
// Choices
//   NodeLabel  label of the subject
// Parameters
//   $speaker  String  id of an Actor
//   $about    String  id of the subject
// Binds     a, t, part
// Page      s: Statement by StatementOrder where StatementWhere without speaker, about
MATCH (a:Actor)-[:MADE]->(s:Statement)-[:ABOUT]->(part)<-[:HAS_VERSION|HAS_PROVISION*0..2]-(t:NodeLabel)
WHERE a.id = $speaker AND a.retiredAt IS NULL AND t.id = $about AND t.retiredAt IS NULL
WITH DISTINCT s
WHERE s.retiredAt IS NULL
