// PlanVersion.revisionOf: the version it revises.
//
// Needs     v: PlanVersion
// Children  . o: PlanVersion
// Gives     revisionOf one
MATCH (v)-[:REVISION_OF]->(o:PlanVersion)
WHERE o.retiredAt IS NULL
//> o
WITH * ORDER BY o.id
RETURN collect(o {.*}) AS revisionOf
