// PlanVersion.counters: the versions it was put forward against, in id order.
//
// Needs     v: PlanVersion
// Children  . o: PlanVersion
// Gives     counters list
MATCH (v)-[:COUNTERS]->(o:PlanVersion)
WHERE o.retiredAt IS NULL
WITH * ORDER BY o.id
//> o
RETURN collect(o {.*}) AS counters
