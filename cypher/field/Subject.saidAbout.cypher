// Subject.saidAbout: what is said about this subject or, for a plan or a version, about its parts.
//
// Needs     t: Subject
// Binds     part
// Page      s: Statement by StatementOrder where StatementWhere
MATCH (t)-[:HAS_VERSION|HAS_PROVISION*0..2]->(part)<-[:ABOUT]-(s:Statement)
WHERE part.retiredAt IS NULL
WITH DISTINCT s, t
WHERE s.retiredAt IS NULL
