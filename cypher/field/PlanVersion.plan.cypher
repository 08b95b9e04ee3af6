// PlanVersion.plan: the plan it is a text of.
//
// Needs     v: PlanVersion
// Children  . p: Plan
// Gives     plan one
MATCH (p:Plan)-[:HAS_VERSION]->(v)
WHERE p.retiredAt IS NULL
WITH * ORDER BY p.id
//> p
RETURN collect(p {.*}) AS plan
