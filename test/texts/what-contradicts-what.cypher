// 1. read/contradictions
// $p1_ = 20
CALL () {
  MATCH (c1:Contradiction)
  WHERE c1.retiredAt IS NULL
  WITH c1, coalesce(c1.at, '') AS key30 ORDER BY key30 DESC, c1.id DESC LIMIT $p1_
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
      WHERE q9.retiredAt IS NULL
      OPTIONAL MATCH (q9)-[:PART_OF]->(r10:Report)
      WITH * ORDER BY r10.id, q9.start, q9.id
      CALL (q9) {
        MATCH (q9)-[:PART_OF]->(r12:Report)
        WHERE r12.retiredAt IS NULL
        WITH * ORDER BY r12.id
        CALL (r12) {
          MATCH (r12)-[:PUBLISHED_BY]->(a14:Actor)
          WHERE a14.retiredAt IS NULL
          WITH * ORDER BY a14.id
          RETURN collect([coalesce(a14.name, a14.label, a14.id)]) AS f13
        }
        RETURN collect([r12.title, f13]) AS f11
      }
      RETURN collect([coalesce(q9.exact, q9.id), f11]) AS f8
    }
    RETURN collect([s5.said, coalesce(s5.gist, s5.label, s5.id), f6, s5.attestation, f8]) AS f4
  }
  CALL (c1) {
    MATCH (c1)-[:SIDE_B]->(s16:Statement)
    WITH * ORDER BY s16.id
    CALL (s16) {
      MATCH (s16)<-[:MADE]-(a18:Actor)
      WHERE a18.retiredAt IS NULL
      WITH * ORDER BY a18.id
      RETURN collect([coalesce(a18.name, a18.label, a18.id)]) AS f17
    }
    CALL (s16) {
      MATCH (s16)<-[:QUOTES]-(q20:Quotation)
      WHERE q20.retiredAt IS NULL
      OPTIONAL MATCH (q20)-[:PART_OF]->(r21:Report)
      WITH * ORDER BY r21.id, q20.start, q20.id
      CALL (q20) {
        MATCH (q20)-[:PART_OF]->(r23:Report)
        WHERE r23.retiredAt IS NULL
        WITH * ORDER BY r23.id
        CALL (r23) {
          MATCH (r23)-[:PUBLISHED_BY]->(a25:Actor)
          WHERE a25.retiredAt IS NULL
          WITH * ORDER BY a25.id
          RETURN collect([coalesce(a25.name, a25.label, a25.id)]) AS f24
        }
        RETURN collect([r23.title, f24]) AS f22
      }
      RETURN collect([coalesce(q20.exact, q20.id), f22]) AS f19
    }
    RETURN collect([s16.said, coalesce(s16.gist, s16.label, s16.id), f17, s16.attestation, f19]) AS f15
  }
  CALL (c1) {
    MATCH (c1)-[:RESTS_ON]->(s27:Statement)
    WITH * ORDER BY s27.id
    CALL (s27) {
      MATCH (s27)<-[:MADE]-(a29:Actor)
      WHERE a29.retiredAt IS NULL
      WITH * ORDER BY a29.id
      RETURN collect([coalesce(a29.name, a29.label, a29.id)]) AS f28
    }
    RETURN collect([coalesce(s27.gist, s27.label, s27.id), f28]) AS f26
  }
  RETURN collect([[c1.kind, c1.scope, coalesce(c1.explanation, c1.label, c1.id), f2, f4, f15, f26, c1.status]]) AS rows31
}
CALL () {
  MATCH (c1:Contradiction)
  WHERE c1.retiredAt IS NULL
  RETURN count(c1) AS total32
}
RETURN [rows31, total32, 0] AS row;
