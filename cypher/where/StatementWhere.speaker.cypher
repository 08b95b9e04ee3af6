// StatementWhere.speaker: one of its speakers is such an actor.
//
// Needs     s: Statement
// Binds     a
EXISTS {
  MATCH (s)<-[:MADE]-(a:Actor)
  WHERE a.retiredAt IS NULL
  //> ActorWhere a
}
