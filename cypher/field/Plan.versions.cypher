// Plan.versions: its texts and drafts, by date, undated last.
//
// Needs     p: Plan
// Children  . v: PlanVersion
// Gives     versions list
MATCH (p)-[:HAS_VERSION]->(v:PlanVersion)
WHERE v.retiredAt IS NULL
WITH * ORDER BY v.issuedAt IS NULL, v.issuedAt, v.id
//> v
RETURN collect(v {.*}) AS versions
