// Contradiction.proposition: the proposition that one side asserts and the other denies; none where both assert, each another.
//
// Needs     c: Contradiction
// Children  . p: Proposition
// Gives     proposition one
MATCH (c)-[:OVER]->(p:Proposition)
WHERE p.retiredAt IS NULL
WITH * ORDER BY p.id
//> p
RETURN collect(p {.*}) AS proposition
