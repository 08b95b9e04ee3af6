// statementsAbout: every standing statement about one subject or, for a plan or version, about a part of it.
//
// Choices
//   NodeLabel  label of the subject
// Parameters
//   $about  String  id of the subject
// Binds     t, part
// Page      s: Statement by StatementOrder where StatementWhere without about
MATCH (t:NodeLabel)-[:HAS_VERSION|HAS_PROVISION*0..2]->(part)<-[:ABOUT]-(s:Statement)
WHERE t.id = $about AND t.retiredAt IS NULL
WITH DISTINCT s
WHERE s.retiredAt IS NULL
