// ContradictionWhere.about: over a question on such a subject or a part of it, or of two statements that both are about it or a part of it.
//
// Needs     c: Contradiction
// Binds     part, t, other
(EXISTS {
  MATCH (c)-[:OVER]->(:Question)-[:ON]->(part)<-[:HAS_VERSION|HAS_PROVISION*0..2]-(t)
  WHERE t.retiredAt IS NULL
  //> SubjectWhere t
} OR EXISTS {
  MATCH (c)-[:SIDE_A]->(:Statement)-[:ABOUT]->(part)<-[:HAS_VERSION|HAS_PROVISION*0..2]-(t)
  MATCH (c)-[:SIDE_B]->(:Statement)-[:ABOUT]->(other)<-[:HAS_VERSION|HAS_PROVISION*0..2]-(t)
  WHERE t.retiredAt IS NULL
  //> SubjectWhere t
})
