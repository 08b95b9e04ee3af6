// Plan.versions: its texts and drafts, by date, undated last.
//
// Needs     p: Plan
// Children  . v: PlanVersion
// Gives     versions list
MATCH (p)-[:HAS_VERSION]->(v:PlanVersion)
WHERE v.retiredAt IS NULL
//> v
WITH * ORDER BY v.issuedAt IS NULL, v.issuedAt, v.id
RETURN collect(v {.*}) AS versions
