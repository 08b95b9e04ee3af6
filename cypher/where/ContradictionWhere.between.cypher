// ContradictionWhere.between: one side was said by one of these actors and the other by another of them; with one actor alone, both by that actor.
//
// Needs     c: Contradiction
// Binds     x, y
// Parameters
//   $value  what the filter gives
EXISTS {
  MATCH (x:Actor)-[:MADE]->(:Statement)<-[:SIDE_A]-(c)-[:SIDE_B]->(:Statement)<-[:MADE]-(y:Actor)
  WHERE x.id IN $value AND y.id IN $value AND (x.id <> y.id OR size($value) = 1)
}
