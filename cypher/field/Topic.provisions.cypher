// Topic.provisions: the points about it in every version, in id order.
//
// Needs     t: Topic
// Children  . p: Provision
// Gives     provisions list
MATCH (t)<-[:ON_TOPIC]-(p:Provision)
WHERE p.retiredAt IS NULL
WITH * ORDER BY p.id
//> p
RETURN collect(p {.*}) AS provisions
