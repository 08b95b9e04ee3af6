// PlanVersion.comparedPoints: its points in order of number, then id; optionally only those on given topics, or that a person set beside one on them. At most 1001.
//
// Parameters
//   $topics  List<String>|null  topic codes or ids; null for all
// Needs     v: PlanVersion
// Binds     t, o
// Children  . p: Provision
// Gives     comparedPoints list
MATCH (v)-[:HAS_PROVISION]->(p:Provision)
WHERE p.retiredAt IS NULL AND ($topics IS NULL
  OR EXISTS { MATCH (p)-[:ON_TOPIC]->(t:Topic) WHERE t.code IN $topics OR t.id IN $topics }
  OR EXISTS { MATCH (p)-[:ALIGNED_WITH]-(o:Provision)-[:ON_TOPIC]->(t:Topic) WHERE t.code IN $topics OR t.id IN $topics })
WITH p ORDER BY coalesce(toInteger(p.number), 100000), p.id LIMIT 1001
//> p
RETURN collect(p {.*}) AS comparedPoints
