// PlanVersion.plan: the plan it is a text of.
//
// Needs     v: PlanVersion
// Children  . p: Plan
// Gives     plan one
MATCH (v)<-[:HAS_VERSION]-(p:Plan)
WHERE p.retiredAt IS NULL
WITH * ORDER BY p.id
//> p
RETURN collect(p {.*}) AS plan
