// 1. read/contradictions
// $p1_ = ["SELF"]
// $p2_ = 20
CALL () {
  MATCH (c1:Contradiction)
  WHERE c1.retiredAt IS NULL
  AND (c1.scope IN $p1_)
  WITH c1, coalesce(c1.at, '') AS key28 ORDER BY key28 DESC, c1.id DESC LIMIT $p2_
  CALL (c1) {
    MATCH (c1)-[:SIDE_A]->(s3:Statement)
    WITH * ORDER BY s3.id
    CALL (s3) {
      MATCH (s3)<-[:MADE]-(a5:Actor)
      WHERE a5.retiredAt IS NULL
      WITH * ORDER BY a5.id
      RETURN collect([coalesce(a5.name, a5.label, a5.id)]) AS f4
    }
    CALL (s3) {
      MATCH (s3)<-[:QUOTES]-(q7:Quotation)
      WHERE q7.retiredAt IS NULL OR q7.retiredAt >= s3.retiredAt
      CALL (q7) {
        MATCH (q7)-[:PART_OF]->(r8:Report)
        RETURN min(r8.id) AS report9
      }
      WITH * ORDER BY report9, q7.start, q7.id
      CALL (q7) {
        MATCH (q7)-[:PART_OF]->(r11:Report)
        WHERE r11.retiredAt IS NULL
        WITH * ORDER BY r11.id
        RETURN collect([r11.title]) AS f10
      }
      RETURN collect([coalesce(q7.exact, q7.id), f10]) AS f6
    }
    RETURN collect([s3.id, s3.said, coalesce(s3.gist, s3.label, s3.id), f4, f6]) AS f2
  }
  CALL (c1) {
    MATCH (c1)-[:SIDE_B]->(s13:Statement)
    WITH * ORDER BY s13.id
    CALL (s13) {
      MATCH (s13)<-[:REPORTS]-(t15:Statement)
      WHERE t15.retiredAt IS NULL
      WITH * ORDER BY t15.id
      CALL (t15) {
        MATCH (t15)<-[:MADE]-(a17:Actor)
        WHERE a17.retiredAt IS NULL
        WITH * ORDER BY a17.id
        RETURN collect([coalesce(a17.name, a17.label, a17.id)]) AS f16
      }
      RETURN collect([coalesce(t15.gist, t15.label, t15.id), f16]) AS f14
    }
    CALL (s13) {
      MATCH (s13)<-[:QUOTES]-(q19:Quotation)
      WHERE q19.retiredAt IS NULL OR q19.retiredAt >= s13.retiredAt
      CALL (q19) {
        MATCH (q19)-[:PART_OF]->(r20:Report)
        RETURN min(r20.id) AS report21
      }
      WITH * ORDER BY report21, q19.start, q19.id
      CALL (q19) {
        MATCH (q19)-[:PART_OF]->(r23:Report)
        WHERE r23.retiredAt IS NULL
        WITH * ORDER BY r23.id
        RETURN collect([r23.title]) AS f22
      }
      RETURN collect([coalesce(q19.exact, q19.id), f22]) AS f18
    }
    RETURN collect([s13.id, s13.said, coalesce(s13.gist, s13.label, s13.id), s13.attestation, f14, f18]) AS f12
  }
  CALL (c1) {
    MATCH (c1)-[:RESTS_ON]->(s25:Statement)
    WITH * ORDER BY s25.id
    CALL (s25) {
      MATCH (s25)<-[:MADE]-(a27:Actor)
      WHERE a27.retiredAt IS NULL
      WITH * ORDER BY a27.id
      RETURN collect([coalesce(a27.name, a27.label, a27.id)]) AS f26
    }
    RETURN collect([coalesce(s25.gist, s25.label, s25.id), f26]) AS f24
  }
  RETURN collect([[c1.gapDays, coalesce(c1.explanation, c1.label, c1.id), f2, f12, f24]]) AS rows29
}
CALL () {
  MATCH (c1:Contradiction)
  WHERE c1.retiredAt IS NULL
  AND (c1.scope IN $p1_)
  RETURN count(c1) AS total30
}
RETURN [rows29, total30, 0] AS row;
