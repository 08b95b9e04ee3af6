// Provision.version: the version it is a point of.
//
// Needs     p: Provision
// Children  . v: PlanVersion
// Gives     version one
MATCH (v:PlanVersion)-[:HAS_PROVISION]->(p)
WHERE v.retiredAt IS NULL
WITH * ORDER BY v.id
//> v
RETURN collect(v {.*}) AS version
