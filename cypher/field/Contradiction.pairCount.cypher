// Contradiction.pairCount: how many pairs of statements there are of the same two actors, scope and question, this one included.
//
// Needs     c: Contradiction
// Binds     x, y, e
// Gives     pairCount value
MATCH (x:Actor)-[:MADE]->(:Statement)<-[:SIDE_A]-(c)-[:SIDE_B]->(:Statement)<-[:MADE]-(y:Actor)
MATCH (x)-[e:DISAGREES_WITH]-(y)
WHERE e.scope = c.scope AND coalesce(e.questionId, e.propositionId, '') = coalesce(c.questionId, c.propositionId, '')
RETURN coalesce(max(e.pairCount), 1) AS pairCount
