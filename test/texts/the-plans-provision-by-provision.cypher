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
      MATCH (p5)<-[:ON]-(o19:Question)<-[:ANSWERS]-(p10:Proposition)
      WHERE p10.retiredAt IS NULL AND o19.retiredAt IS NULL AND coalesce(p10.kind, 'TERM') = 'TERM'
      WITH DISTINCT p10 ORDER BY p10.id
      CALL (p10) {
        MATCH (p10)<-[:ASSERTS]-(s13:Statement) WHERE s13.retiredAt IS NULL
        MATCH (s13)<-[:MADE]-(a11:Actor)
        WITH DISTINCT a11 ORDER BY a11.id
        RETURN collect([coalesce(a11.name, a11.label, a11.id)]) AS asserters14
      }
      CALL (p10) {
        MATCH (p10)<-[:DENIES]-(s13:Statement) WHERE s13.retiredAt IS NULL
        MATCH (s13)<-[:MADE]-(b12:Actor)
        WITH DISTINCT b12 ORDER BY b12.id
        RETURN collect([coalesce(b12.name, b12.label, b12.id)]) AS deniers15
      }
      RETURN collect({proposition: [coalesce(p10.text, p10.label, p10.id), p10.value, p10.unit], assertedBy: asserters14, deniedBy: deniers15}) AS f9
    }
    CALL (p5) {
      MATCH (p5)<-[:ABOUT]-(s21:Statement)
      WHERE s21.retiredAt IS NULL AND (s21.act = 'PROPOSAL' OR EXISTS {
        MATCH (s21)-[:ASSERTS]->(x22:Proposition)-[:ANSWERS]->(q23:Question)-[:ON]->(p5)
      } OR EXISTS { MATCH (s21)-[:ASSERTS]->(x22:Proposition) WHERE x22.kind = 'TERM' })
      WITH DISTINCT s21 ORDER BY s21.id
      CALL (s21) {
        MATCH (s21)<-[:MADE]-(a25:Actor)
        WHERE a25.retiredAt IS NULL
        WITH * ORDER BY a25.id
        RETURN collect([coalesce(a25.name, a25.label, a25.id)]) AS f24
      }
      RETURN collect([coalesce(s21.gist, s21.label, s21.id), f24]) AS f20
    }
    RETURN collect([p5.number, coalesce(p5.heading, p5.label, p5.id), p5.text, p5.textStatus, f7, f9, f20]) AS f4
  }
  RETURN collect([coalesce(v3.label, v3.name, v3.gist, v3.heading, v3.text, v3.code, v3.title, v3.id), v3.issuedAt, v3.textStatus, f4]) AS f2
}
RETURN [coalesce(n1.label, n1.name, n1.gist, n1.heading, n1.text, n1.code, n1.title, n1.id), f2] AS row;
