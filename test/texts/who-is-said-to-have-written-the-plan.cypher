// 1. read/nodeById(Plan)
// $id = "plan:us-28-point"
MATCH (n1:Plan {id: $id})
WHERE n1.retiredAt IS NULL
CALL (n1) {
  MATCH (n1)<-[:CONCERNS]-(x6:Proposition)
  WHERE x6.retiredAt IS NULL AND x6.kind = 'AUTHORSHIP'
  MATCH (x6)-[:NAMES]->(a3:Actor)
  WHERE a3.retiredAt IS NULL
  WITH a3, x6.role AS role8, collect(x6.id) AS answers9 ORDER BY role8, a3.id
  CALL (answers9) {
    MATCH (x6:Proposition)<-[:ASSERTS]-(s4:Statement)
    WHERE x6.id IN answers9 AND s4.retiredAt IS NULL
    WITH DISTINCT s4 ORDER BY coalesce(s4.saidEarliest, '~'), s4.id
    CALL (s4) {
      MATCH (s4)<-[:MADE]-(a16:Actor)
      WHERE a16.retiredAt IS NULL
      WITH * ORDER BY a16.id
      RETURN collect([coalesce(a16.name, a16.label, a16.id)]) AS f15
    }
    CALL (s4) {
      MATCH (s4)<-[:QUOTES]-(q18:Quotation)
      WHERE q18.retiredAt IS NULL
      CALL (q18) {
        MATCH (q18)-[:PART_OF]->(r19:Report)
        RETURN min(r19.id) AS report20
      }
      WITH * ORDER BY report20, q18.start, q18.id
      CALL (q18) {
        MATCH (q18)-[:PART_OF]->(r22:Report)
        WHERE r22.retiredAt IS NULL
        WITH * ORDER BY r22.id
        CALL (r22) {
          MATCH (r22)-[:PUBLISHED_BY]->(a24:Actor)
          WHERE a24.retiredAt IS NULL
          WITH * ORDER BY a24.id
          RETURN collect([coalesce(a24.name, a24.label, a24.id)]) AS f23
        }
        RETURN collect([r22.id, f23]) AS f21
      }
      RETURN collect([coalesce(q18.exact, q18.id), f21]) AS f17
    }
    RETURN collect([s4.act, s4.attestation, coalesce(s4.gist, s4.label, s4.id), s4.said, f15, f17]) AS asserters10, collect(s4.id) AS asserting12
  }
  CALL (answers9) {
    MATCH (x6:Proposition)<-[:DENIES]-(d5:Statement)
    WHERE x6.id IN answers9 AND d5.retiredAt IS NULL
    WITH DISTINCT d5 ORDER BY coalesce(d5.saidEarliest, '~'), d5.id
    CALL (d5) {
      MATCH (d5)<-[:MADE]-(a26:Actor)
      WHERE a26.retiredAt IS NULL
      WITH * ORDER BY a26.id
      RETURN collect([coalesce(a26.name, a26.label, a26.id)]) AS f25
    }
    CALL (d5) {
      MATCH (d5)<-[:QUOTES]-(q28:Quotation)
      WHERE q28.retiredAt IS NULL
      CALL (q28) {
        MATCH (q28)-[:PART_OF]->(r29:Report)
        RETURN min(r29.id) AS report30
      }
      WITH * ORDER BY report30, q28.start, q28.id
      CALL (q28) {
        MATCH (q28)-[:PART_OF]->(r32:Report)
        WHERE r32.retiredAt IS NULL
        WITH * ORDER BY r32.id
        CALL (r32) {
          MATCH (r32)-[:PUBLISHED_BY]->(a34:Actor)
          WHERE a34.retiredAt IS NULL
          WITH * ORDER BY a34.id
          RETURN collect([coalesce(a34.name, a34.label, a34.id)]) AS f33
        }
        RETURN collect([r32.id, f33]) AS f31
      }
      RETURN collect([coalesce(q28.exact, q28.id), f31]) AS f27
    }
    RETURN collect([d5.act, d5.attestation, coalesce(d5.gist, d5.label, d5.id), d5.said, f25, f27]) AS deniers11, collect(d5.id) AS denying13
  }
  CALL (answers9) {
    MATCH (x6:Proposition)-[:ANSWERS]->(q7:Question)
    WHERE x6.id IN answers9 AND q7.exclusive = true AND q7.retiredAt IS NULL
    RETURN collect(DISTINCT q7.id) AS exclusive14
  }
  RETURN collect({role: role8, allegedAuthor: [coalesce(a3.name, a3.label, a3.id)], assertedBy: asserters10, deniedBy: deniers11, asserting: asserting12, denying: denying13, exclusive: exclusive14, answering: answers9}) AS f2
}
RETURN [coalesce(n1.label, n1.name, n1.gist, n1.heading, n1.text, n1.code, n1.title, n1.id), f2] AS row;
