// StatementWhere.speaker: one of its speakers is such an actor.
//
// Needs     s: Statement
// Binds     a
EXISTS {
  MATCH (a:Actor)-[:MADE]->(s)
  WHERE a.retiredAt IS NULL
  //> ActorWhere a
}
