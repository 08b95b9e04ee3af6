// StatementWhere.onBehalfOf: made for such an actor.
//
// Needs     s: Statement
// Binds     a
EXISTS {
  MATCH (s)-[:ON_BEHALF_OF]->(a:Actor)
  WHERE a.retiredAt IS NULL
  //> ActorWhere a
}
