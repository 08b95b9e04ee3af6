// 1. read/contradictions
// $p1_ = 20
CALL () {
  MATCH (c1:Contradiction)
  WHERE c1.retiredAt IS NULL
  WITH c1, coalesce(c1.at, '') AS key32 ORDER BY key32 DESC, c1.id DESC LIMIT $p1_
  CALL (c1) {
    MATCH (c1)-[:OVER]->(q3:Question)
    WHERE q3.retiredAt IS NULL
    WITH * ORDER BY q3.id
    RETURN collect([coalesce(q3.text, q3.label, q3.id)]) AS f2
  }
  CALL (c1) {
    MATCH (c1)-[:SIDE_A]->(s5:Statement)
    WITH * ORDER BY s5.id
    CALL (s5) {
      MATCH (s5)<-[:MADE]-(a7:Actor)
      WHERE a7.retiredAt IS NULL
      WITH * ORDER BY a7.id
      RETURN collect([coalesce(a7.name, a7.label, a7.id)]) AS f6
    }
    CALL (s5) {
      MATCH (s5)<-[:QUOTES]-(q9:Quotation)
      WHERE q9.retiredAt IS NULL OR q9.retiredAt >= s5.retiredAt
      CALL (q9) {
        MATCH (q9)-[:PART_OF]->(r10:Report)
        RETURN min(r10.id) AS report11
      }
      WITH * ORDER BY report11, q9.start, q9.id
      CALL (q9) {
        MATCH (q9)-[:PART_OF]->(r13:Report)
        WHERE r13.retiredAt IS NULL
        WITH * ORDER BY r13.id
        CALL (r13) {
          MATCH (r13)-[:PUBLISHED_BY]->(a15:Actor)
          WHERE a15.retiredAt IS NULL
          WITH * ORDER BY a15.id
          RETURN collect([coalesce(a15.name, a15.label, a15.id)]) AS f14
        }
        RETURN collect([r13.title, f14]) AS f12
      }
      RETURN collect([coalesce(q9.exact, q9.id), f12]) AS f8
    }
    RETURN collect([s5.said, coalesce(s5.gist, s5.label, s5.id), f6, s5.attestation, f8]) AS f4
  }
  CALL (c1) {
    MATCH (c1)-[:SIDE_B]->(s17:Statement)
    WITH * ORDER BY s17.id
    CALL (s17) {
      MATCH (s17)<-[:MADE]-(a19:Actor)
      WHERE a19.retiredAt IS NULL
      WITH * ORDER BY a19.id
      RETURN collect([coalesce(a19.name, a19.label, a19.id)]) AS f18
    }
    CALL (s17) {
      MATCH (s17)<-[:QUOTES]-(q21:Quotation)
      WHERE q21.retiredAt IS NULL OR q21.retiredAt >= s17.retiredAt
      CALL (q21) {
        MATCH (q21)-[:PART_OF]->(r22:Report)
        RETURN min(r22.id) AS report23
      }
      WITH * ORDER BY report23, q21.start, q21.id
      CALL (q21) {
        MATCH (q21)-[:PART_OF]->(r25:Report)
        WHERE r25.retiredAt IS NULL
        WITH * ORDER BY r25.id
        CALL (r25) {
          MATCH (r25)-[:PUBLISHED_BY]->(a27:Actor)
          WHERE a27.retiredAt IS NULL
          WITH * ORDER BY a27.id
          RETURN collect([coalesce(a27.name, a27.label, a27.id)]) AS f26
        }
        RETURN collect([r25.title, f26]) AS f24
      }
      RETURN collect([coalesce(q21.exact, q21.id), f24]) AS f20
    }
    RETURN collect([s17.said, coalesce(s17.gist, s17.label, s17.id), f18, s17.attestation, f20]) AS f16
  }
  CALL (c1) {
    MATCH (c1)-[:RESTS_ON]->(s29:Statement)
    WITH * ORDER BY s29.id
    CALL (s29) {
      MATCH (s29)<-[:MADE]-(a31:Actor)
      WHERE a31.retiredAt IS NULL
      WITH * ORDER BY a31.id
      RETURN collect([coalesce(a31.name, a31.label, a31.id)]) AS f30
    }
    RETURN collect([coalesce(s29.gist, s29.label, s29.id), f30]) AS f28
  }
  RETURN collect([[c1.kind, c1.scope, coalesce(c1.explanation, c1.label, c1.id), f2, f4, f16, f28, c1.status]]) AS rows33
}
CALL () {
  MATCH (c1:Contradiction)
  WHERE c1.retiredAt IS NULL
  RETURN count(c1) AS total34
}
RETURN [rows33, total34, 0] AS row;
