// StatementWhere.addressedTo: made to such an actor.
//
// Needs     s: Statement
// Binds     a
EXISTS {
  MATCH (s)-[:ADDRESSED_TO]->(a:Actor)
  WHERE a.retiredAt IS NULL
  //> ActorWhere a
}
