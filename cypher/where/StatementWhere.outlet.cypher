// StatementWhere.outlet: worded in a report of such an outlet.
//
// Needs     s: Statement
// Binds     a, q, r
EXISTS {
  MATCH (s)<-[:QUOTES]-(q:Quotation)-[:PART_OF]->(r:Report)-[:PUBLISHED_BY]->(a:Actor)
  WHERE a.retiredAt IS NULL AND q.retiredAt IS NULL
  //> ActorWhere a
}
