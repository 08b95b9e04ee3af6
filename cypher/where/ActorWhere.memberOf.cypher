// ActorWhere.memberOf: belongs to an actor such as this.
//
// Needs     a: Actor
// Binds     b
EXISTS {
  MATCH (a)-[:MEMBER_OF]->(b:Actor)
  WHERE b.retiredAt IS NULL
  //> ActorWhere b
}
