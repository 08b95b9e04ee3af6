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
      OPTIONAL MATCH (q18)-[:PART_OF]->(r19:Report)
      WITH * ORDER BY r19.id, q18.start, q18.id
      CALL (q18) {
        MATCH (q18)-[:PART_OF]->(r21:Report)
        WHERE r21.retiredAt IS NULL
        WITH * ORDER BY r21.id
        CALL (r21) {
          MATCH (r21)-[:PUBLISHED_BY]->(a23:Actor)
          WHERE a23.retiredAt IS NULL
          WITH * ORDER BY a23.id
          RETURN collect([coalesce(a23.name, a23.label, a23.id)]) AS f22
        }
        RETURN collect([r21.id, f22]) AS f20
      }
      RETURN collect([coalesce(q18.exact, q18.id), f20]) AS f17
    }
    RETURN collect([s4.act, s4.attestation, coalesce(s4.gist, s4.label, s4.id), s4.said, f15, f17]) AS asserters10, collect(s4.id) AS asserting12
  }
  CALL (answers9) {
    MATCH (x6:Proposition)<-[:DENIES]-(d5:Statement)
    WHERE x6.id IN answers9 AND d5.retiredAt IS NULL
    WITH DISTINCT d5 ORDER BY coalesce(d5.saidEarliest, '~'), d5.id
    CALL (d5) {
      MATCH (d5)<-[:MADE]-(a25:Actor)
      WHERE a25.retiredAt IS NULL
      WITH * ORDER BY a25.id
      RETURN collect([coalesce(a25.name, a25.label, a25.id)]) AS f24
    }
    CALL (d5) {
      MATCH (d5)<-[:QUOTES]-(q27:Quotation)
      WHERE q27.retiredAt IS NULL
      OPTIONAL MATCH (q27)-[:PART_OF]->(r28:Report)
      WITH * ORDER BY r28.id, q27.start, q27.id
      CALL (q27) {
        MATCH (q27)-[:PART_OF]->(r30:Report)
        WHERE r30.retiredAt IS NULL
        WITH * ORDER BY r30.id
        CALL (r30) {
          MATCH (r30)-[:PUBLISHED_BY]->(a32:Actor)
          WHERE a32.retiredAt IS NULL
          WITH * ORDER BY a32.id
          RETURN collect([coalesce(a32.name, a32.label, a32.id)]) AS f31
        }
        RETURN collect([r30.id, f31]) AS f29
      }
      RETURN collect([coalesce(q27.exact, q27.id), f29]) AS f26
    }
    RETURN collect([d5.act, d5.attestation, coalesce(d5.gist, d5.label, d5.id), d5.said, f24, f26]) AS deniers11, collect(d5.id) AS denying13
  }
  CALL (answers9) {
    MATCH (x6:Proposition)-[:ANSWERS]->(q7:Question)
    WHERE x6.id IN answers9 AND q7.exclusive = true AND q7.retiredAt IS NULL
    RETURN collect(DISTINCT q7.id) AS exclusive14
  }
  RETURN collect({role: role8, allegedAuthor: [coalesce(a3.name, a3.label, a3.id)], assertedBy: asserters10, deniedBy: deniers11, asserting: asserting12, denying: denying13, exclusive: exclusive14}) AS f2
}
RETURN [coalesce(n1.label, n1.name, n1.gist, n1.heading, n1.text, n1.code, n1.title, n1.id), f2] AS row;
