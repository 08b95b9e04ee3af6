// Provision.version: the version it is a point of.
//
// Needs     p: Provision
// Children  . v: PlanVersion
// Gives     version one
MATCH (p)<-[:HAS_PROVISION]-(v:PlanVersion)
WHERE v.retiredAt IS NULL
WITH * ORDER BY v.id
//> v
RETURN collect(v {.*}) AS version
