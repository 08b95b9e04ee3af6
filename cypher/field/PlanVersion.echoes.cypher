// PlanVersion.echoes: earlier versions it is said to repeat, in id order.
//
// Needs     v: PlanVersion
// Children  . o: PlanVersion
// Gives     echoes list
MATCH (v)-[:ECHOES]->(o:PlanVersion)
WHERE o.retiredAt IS NULL
WITH * ORDER BY o.id
//> o
RETURN collect(o {.*}) AS echoes
