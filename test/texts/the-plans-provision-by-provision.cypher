// 1. read/nodeById(Plan)
// $id = "plan:us-28-point"
// $p1_ = null
MATCH (n1:Plan {id: $id})
WHERE n1.retiredAt IS NULL
CALL (n1) {
  MATCH (n1)-[:HAS_VERSION]->(v3:PlanVersion)
  WHERE v3.retiredAt IS NULL
  WITH * ORDER BY v3.issuedAt IS NULL, v3.issuedAt, v3.id
  CALL (v3) {
    MATCH (v3)-[:HAS_PROVISION]->(p5:Provision)
    WHERE p5.retiredAt IS NULL AND ($p1_ IS NULL OR EXISTS { MATCH (p5)-[:ON_TOPIC]->(t6:Topic) WHERE t6.code IN $p1_ OR t6.id IN $p1_ })
    WITH * ORDER BY coalesce(toInteger(p5.number), 100000), p5.id
    CALL (p5) {
      MATCH (p5)-[:ON_TOPIC]->(t8:Topic)
      WHERE t8.retiredAt IS NULL
      WITH * ORDER BY t8.id
      RETURN collect([coalesce(t8.label, t8.name, t8.gist, t8.heading, t8.text, t8.code, t8.title, t8.id)]) AS f7
    }
    CALL (p5) {
      MATCH (p5)<-[:ON]-(o15:Question)<-[:ANSWERS]-(p10:Proposition)
      WHERE p10.retiredAt IS NULL AND o15.retiredAt IS NULL AND coalesce(p10.kind, 'TERM') = 'TERM'
      WITH DISTINCT p10 ORDER BY p10.id
      CALL (p10) {
        MATCH (p10)<-[:ASSERTS]-(s13:Statement) WHERE s13.retiredAt IS NULL
        MATCH (s13)<-[:MADE]-(a11:Actor)
        WITH DISTINCT a11 ORDER BY a11.id
        RETURN collect([coalesce(a11.name, a11.label, a11.id)]) AS asserters16
      }
      CALL (p10) {
        MATCH (p10)<-[:DENIES]-(s13:Statement) WHERE s13.retiredAt IS NULL
        MATCH (s13)<-[:MADE]-(b12:Actor)
        WITH DISTINCT b12 ORDER BY b12.id
        RETURN collect([coalesce(b12.name, b12.label, b12.id)]) AS deniers17
      }
      RETURN collect({proposition: [coalesce(p10.text, p10.label, p10.id), p10.value, p10.unit], assertedBy: asserters16, deniedBy: deniers17}) AS f9
    }
    CALL (p5) {
      MATCH (p5)<-[:ABOUT]-(s30:Statement)
      WHERE s30.retiredAt IS NULL AND (s30.act = 'PROPOSAL' OR EXISTS {
        MATCH (s30)-[:ASSERTS]->(x31:Proposition)-[:ANSWERS]->(q32:Question)-[:ON]->(p5)
      } OR EXISTS { MATCH (s30)-[:ASSERTS]->(x31:Proposition) WHERE x31.kind = 'TERM' })
      WITH DISTINCT s30 ORDER BY s30.id
      CALL (s30) {
        MATCH (s30)<-[:MADE]-(a34:Actor)
        WHERE a34.retiredAt IS NULL
        WITH * ORDER BY a34.id
        RETURN collect([coalesce(a34.name, a34.label, a34.id)]) AS f33
      }
      RETURN collect([coalesce(s30.gist, s30.label, s30.id), f33]) AS f29
    }
    RETURN collect([p5.number, coalesce(p5.heading, p5.label, p5.id), p5.text, p5.textStatus, f7, f9, f29]) AS f4
  }
  RETURN collect([coalesce(v3.label, v3.name, v3.gist, v3.heading, v3.text, v3.code, v3.title, v3.id), v3.issuedAt, v3.textStatus, f4]) AS f2
}
RETURN [coalesce(n1.label, n1.name, n1.gist, n1.heading, n1.text, n1.code, n1.title, n1.id), f2] AS row;
