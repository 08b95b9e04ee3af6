// PlanVersion.provisions: its points in order of number, then id; optionally only those on given topics.
//
// Parameters
//   $topics  List<String>|null  topic codes or ids; null for all
// Needs     v: PlanVersion
// Binds     t
// Children  . p: Provision
// Gives     provisions list
MATCH (v)-[:HAS_PROVISION]->(p:Provision)
WHERE p.retiredAt IS NULL AND ($topics IS NULL OR EXISTS { MATCH (p)-[:ON_TOPIC]->(t:Topic) WHERE t.code IN $topics OR t.id IN $topics })
WITH * ORDER BY coalesce(toInteger(p.number), 100000), p.id
//> p
RETURN collect(p {.*}) AS provisions
