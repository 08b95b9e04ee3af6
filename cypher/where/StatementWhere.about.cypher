// StatementWhere.about: about such a subject or, for a plan or version, a part of it.
//
// Needs     s: Statement
// Binds     part, t
EXISTS {
  MATCH (s)-[:ABOUT]->(part)<-[:HAS_VERSION|HAS_PROVISION*0..2]-(t)
  WHERE t.retiredAt IS NULL
  //> SubjectWhere t
}
