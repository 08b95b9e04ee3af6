// PlanVersion.revisionOf: the version it revises.
//
// Needs     v: PlanVersion
// Children  . o: PlanVersion
// Gives     revisionOf one
MATCH (v)-[:REVISION_OF]->(o:PlanVersion)
WHERE o.retiredAt IS NULL
WITH * ORDER BY o.id
//> o
RETURN collect(o {.*}) AS revisionOf
