// Topic.provisions: the points about it in every version, in id order.
//
// Needs     t: Topic
// Children  . p: Provision
// Gives     provisions list
MATCH (p:Provision)-[:ON_TOPIC]->(t)
WHERE p.retiredAt IS NULL
//> p
WITH * ORDER BY p.id
RETURN collect(p {.*}) AS provisions
