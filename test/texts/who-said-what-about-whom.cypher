// 1. read/statements
// $p1_ = 20
// $p2_ = -1
// $p3_ = ""
// $p4_ = "~"
CALL () {
  CALL () {
    MATCH (s:Statement)
    RETURN count(s) AS edges16
  }
  CALL (edges16) {
    WITH edges16 WHERE edges16 = $p2_
    MATCH (s1:Statement)
    WHERE s1.retiredAt IS NULL
    AND s1.saidKey > $p3_ AND s1.saidKey < $p4_
    WITH s1, s1.saidKey AS order17 ORDER BY order17 DESC LIMIT $p1_
    RETURN s1
    UNION ALL
    WITH edges16 WHERE NOT (edges16 = $p2_)
    MATCH (s1:Statement)
    WHERE s1.retiredAt IS NULL
    RETURN s1
  }
  WITH s1, coalesce(s1.saidEarliest, '') AS key15 ORDER BY key15 DESC, s1.id DESC LIMIT $p1_
  CALL (s1) {
    MATCH (s1)<-[:MADE]-(a3:Actor)
    WHERE a3.retiredAt IS NULL
    WITH * ORDER BY a3.id
    RETURN collect([coalesce(a3.name, a3.label, a3.id)]) AS f2
  }
  CALL (s1) {
    MATCH (s1)-[e6:ABOUT]->(t5)
    WHERE t5.retiredAt IS NULL
    WITH * ORDER BY t5.id
    RETURN collect({polarity: e6.polarity, target: [t5.id, coalesce(t5.label, t5.name, t5.gist, t5.heading, t5.text, t5.code, t5.title, t5.id)]}) AS f4
  }
  CALL (s1) {
    MATCH (s1)<-[:QUOTES]-(q8:Quotation)
    WHERE q8.retiredAt IS NULL OR q8.retiredAt >= s1.retiredAt
    CALL (q8) {
      MATCH (q8)-[:PART_OF]->(r9:Report)
      RETURN min(r9.id) AS report10
    }
    WITH * ORDER BY report10, q8.start, q8.id
    CALL (q8) {
      MATCH (q8)-[:PART_OF]->(r12:Report)
      WHERE r12.retiredAt IS NULL
      WITH * ORDER BY r12.id
      CALL (r12) {
        MATCH (r12)-[:PUBLISHED_BY]->(a14:Actor)
        WHERE a14.retiredAt IS NULL
        WITH * ORDER BY a14.id
        RETURN collect([coalesce(a14.name, a14.label, a14.id)]) AS f13
      }
      RETURN collect([r12.title, f13, r12.publishedAt]) AS f11
    }
    RETURN collect([coalesce(q8.exact, q8.id), q8.fidelity, f11]) AS f7
  }
  RETURN collect([[s1.said, f2, s1.act, coalesce(s1.gist, s1.label, s1.id), f4, f7]]) AS rows18
}
CALL () {
  MATCH (s1:Statement)
  WHERE s1.retiredAt IS NULL
  RETURN count(s1) AS total19
}
RETURN [rows18, total19, 0] AS row;
