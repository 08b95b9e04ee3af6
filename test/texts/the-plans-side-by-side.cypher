// 1. read/comparePlans
// $versions = ["version:us-28-point.november-draft","version:european-counter-proposal.published"]
// $topics = []
// $p1_ = null
CALL () {
  MATCH (v1:PlanVersion)
  WHERE v1.id IN $versions AND v1.retiredAt IS NULL
  CALL (v1) {
    MATCH (v1)-[:HAS_PROVISION]->(p6:Provision)
    WHERE p6.retiredAt IS NULL AND ($p1_ IS NULL
    OR EXISTS { MATCH (p6)-[:ON_TOPIC]->(t7:Topic) WHERE t7.code IN $p1_ OR t7.id IN $p1_ }
    OR EXISTS { MATCH (p6)-[:ALIGNED_WITH]-(o8:Provision)-[:ON_TOPIC]->(t7:Topic) WHERE t7.code IN $p1_ OR t7.id IN $p1_ })
    WITH p6 ORDER BY coalesce(toInteger(p6.number), 100000), p6.id LIMIT 1001
    CALL (p6) {
      CALL (p6) {
        MATCH (p6)-[:ON_TOPIC]->(t10:Topic)
        WHERE t10.retiredAt IS NULL
        RETURN collect(DISTINCT t10.id) AS topics15
      }
      CALL (p6) {
        MATCH (p6)-[e12:ALIGNED_WITH]->(o11:Provision)
        WHERE o11.retiredAt IS NULL
        RETURN collect({other: o11.id, relation: e12.relation}) AS judged16
      }
      CALL (p6) {
        MATCH (p6)<-[:ABOUT]-(s13:Statement)
        WHERE s13.retiredAt IS NULL
        RETURN count(s13) AS told17
      }
      CALL (p6) {
        MATCH (p6)<-[:ON]-(o11:Question)<-[:ANSWERS]-(p14:Proposition)
        WHERE p14.retiredAt IS NULL AND o11.retiredAt IS NULL AND coalesce(p14.kind, 'TERM') = 'TERM'
        WITH p14, collect({measure: o11.measure, unit: o11.unit, stricter: o11.stricter}) AS measures18 ORDER BY p14.id
        CALL (p14) {
          MATCH (p14)<-[:ASSERTS]-(s13:Statement)
          WHERE s13.retiredAt IS NULL
          RETURN count(s13) AS asserted19
        }
        CALL (p14) {
          MATCH (p14)<-[:DENIES]-(s13:Statement)
          WHERE s13.retiredAt IS NULL
          RETURN count(s13) AS denied20
        }
        RETURN collect({id: p14.id, text: p14.text, value: p14.value, unit: p14.unit, condition: p14.condition, measures: measures18, asserted: asserted19, denied: denied20}) AS terms21
      }
      RETURN {topics: topics15, judged: judged16, told: told17, terms: terms21} AS f9
    }
    CALL (p6) {
      MATCH (p6)<-[:ON]-(o28:Question)<-[:ANSWERS]-(p23:Proposition)
      WHERE p23.retiredAt IS NULL AND o28.retiredAt IS NULL AND coalesce(p23.kind, 'TERM') = 'TERM'
      WITH DISTINCT p23 ORDER BY p23.id
      CALL (p23) {
        MATCH (p23)<-[:ASSERTS]-(s26:Statement) WHERE s26.retiredAt IS NULL
        MATCH (s26)<-[:MADE]-(a24:Actor)
        WITH DISTINCT a24 ORDER BY a24.id
        RETURN collect([coalesce(a24.name, a24.label, a24.id)]) AS asserters29
      }
      CALL (p23) {
        MATCH (p23)<-[:DENIES]-(s26:Statement) WHERE s26.retiredAt IS NULL
        MATCH (s26)<-[:MADE]-(b25:Actor)
        WITH DISTINCT b25 ORDER BY b25.id
        RETURN collect([coalesce(b25.name, b25.label, b25.id)]) AS deniers30
      }
      RETURN collect({proposition: [coalesce(p23.text, p23.label, p23.id), p23.value, p23.unit, p23.condition], assertedBy: asserters29, deniedBy: deniers30}) AS f22
    }
    RETURN collect([p6.id, f9, p6.number, p6.text, f22]) AS f5
  }
  RETURN collect([v1.id, f5, coalesce(v1.label, v1.name, v1.gist, v1.heading, v1.text, v1.code, v1.title, v1.id)]) AS versions
}
CALL () {
  MATCH (t2:Topic)
  WHERE t2.retiredAt IS NULL AND (t2.code IN $topics OR t2.id IN $topics OR (size($topics) = 0 AND EXISTS {
    MATCH (t2)<-[:ON_TOPIC]-(p3:Provision)<-[:HAS_PROVISION]-(w4:PlanVersion)
    WHERE w4.id IN $versions AND p3.retiredAt IS NULL AND w4.retiredAt IS NULL
  }))
  WITH t2 ORDER BY t2.code, t2.id LIMIT 1001
  RETURN collect([t2.id, t2.code, coalesce(t2.label, t2.name, t2.gist, t2.heading, t2.text, t2.code, t2.title, t2.id)]) AS topics
}
RETURN versions, topics;
