// 1. read/nodeById(Plan)
// $id = "plan:us-28-point"
MATCH (n1:Plan {id: $id})
WHERE n1.retiredAt IS NULL
CALL (n1) {
  MATCH (n1)<-[:CONCERNS]-(x7:Proposition)
  WHERE x7.retiredAt IS NULL AND x7.kind = 'AUTHORSHIP'
  MATCH (x7)-[:NAMES]->(a3:Actor)
  WHERE a3.retiredAt IS NULL
  WITH a3, x7.role AS role9, collect(x7.id) AS answers10 ORDER BY role9, a3.id
  CALL (answers10) {
    MATCH (x7:Proposition)<-[:ASSERTS]-(s4:Statement)
    WHERE x7.id IN answers10 AND s4.retiredAt IS NULL
    WITH DISTINCT s4 ORDER BY coalesce(s4.saidEarliest, '~'), s4.id
    CALL (s4) {
      MATCH (s4)<-[:MADE]-(a25:Actor)
      WHERE a25.retiredAt IS NULL
      WITH * ORDER BY a25.id
      RETURN collect([coalesce(a25.name, a25.label, a25.id)]) AS f24
    }
    CALL (s4) {
      MATCH (s4)<-[:QUOTES]-(q27:Quotation)
      WHERE q27.retiredAt IS NULL OR q27.retiredAt >= s4.retiredAt
      CALL (q27) {
        MATCH (q27)-[:PART_OF]->(r28:Report)
        RETURN min(r28.id) AS report29
      }
      WITH * ORDER BY report29, q27.start, q27.id
      CALL (q27) {
        MATCH (q27)-[:PART_OF]->(r31:Report)
        WHERE r31.retiredAt IS NULL
        WITH * ORDER BY r31.id
        CALL (r31) {
          MATCH (r31)-[:PUBLISHED_BY]->(a33:Actor)
          WHERE a33.retiredAt IS NULL
          WITH * ORDER BY a33.id
          RETURN collect([coalesce(a33.name, a33.label, a33.id)]) AS f32
        }
        RETURN collect([r31.id, f32]) AS f30
      }
      RETURN collect([coalesce(q27.exact, q27.id), f30]) AS f26
    }
    RETURN collect([s4.act, s4.attestation, coalesce(s4.gist, s4.label, s4.id), s4.said, f24, f26]) AS asserters11, collect(s4.id) AS asserting13
  }
  CALL (answers10) {
    MATCH (x7:Proposition)<-[:DENIES]-(d5:Statement)
    WHERE x7.id IN answers10 AND d5.retiredAt IS NULL
    WITH DISTINCT d5 ORDER BY coalesce(d5.saidEarliest, '~'), d5.id
    CALL (d5) {
      MATCH (d5)<-[:MADE]-(a35:Actor)
      WHERE a35.retiredAt IS NULL
      WITH * ORDER BY a35.id
      RETURN collect([coalesce(a35.name, a35.label, a35.id)]) AS f34
    }
    CALL (d5) {
      MATCH (d5)<-[:QUOTES]-(q37:Quotation)
      WHERE q37.retiredAt IS NULL OR q37.retiredAt >= d5.retiredAt
      CALL (q37) {
        MATCH (q37)-[:PART_OF]->(r38:Report)
        RETURN min(r38.id) AS report39
      }
      WITH * ORDER BY report39, q37.start, q37.id
      CALL (q37) {
        MATCH (q37)-[:PART_OF]->(r41:Report)
        WHERE r41.retiredAt IS NULL
        WITH * ORDER BY r41.id
        CALL (r41) {
          MATCH (r41)-[:PUBLISHED_BY]->(a43:Actor)
          WHERE a43.retiredAt IS NULL
          WITH * ORDER BY a43.id
          RETURN collect([coalesce(a43.name, a43.label, a43.id)]) AS f42
        }
        RETURN collect([r41.id, f42]) AS f40
      }
      RETURN collect([coalesce(q37.exact, q37.id), f40]) AS f36
    }
    RETURN collect([d5.act, d5.attestation, coalesce(d5.gist, d5.label, d5.id), d5.said, f34, f36]) AS deniers12, collect(d5.id) AS denying14
  }
  CALL (answers10) {
    MATCH (x7:Proposition)-[:ANSWERS]->(q8:Question)
    WHERE x7.id IN answers10 AND q8.exclusive = true AND q8.retiredAt IS NULL
    RETURN collect(DISTINCT q8.id) AS exclusive15
  }
  RETURN collect({role: role9, allegedAuthor: [coalesce(a3.name, a3.label, a3.id)], assertedBy: asserters11, deniedBy: deniers12, asserting: asserting13, denying: denying14, exclusive: exclusive15, answering: answers10}) AS f2
}
RETURN [coalesce(n1.label, n1.name, n1.gist, n1.heading, n1.text, n1.code, n1.title, n1.id), f2] AS row;
