// PlanVersion.counters: the versions it was put forward against, in id order.
//
// Needs     v: PlanVersion
// Children  . o: PlanVersion
// Gives     counters list
MATCH (v)-[:COUNTERS]->(o:PlanVersion)
WHERE o.retiredAt IS NULL
//> o
WITH * ORDER BY o.id
RETURN collect(o {.*}) AS counters
