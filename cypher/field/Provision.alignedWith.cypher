// Provision.alignedWith: points of other versions a person judged to correspond, in id order.
//
// Needs     p: Provision
// Children  . o: Provision
// Gives     alignedWith list
MATCH (p)-[:ALIGNED_WITH]-(o:Provision)
WHERE o.retiredAt IS NULL
WITH * ORDER BY o.id
//> o
RETURN collect(o {.*}) AS alignedWith
