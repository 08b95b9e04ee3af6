// 1. read/statements
// $p1_ = 20
// $p2_ = -1
// $p3_ = ""
// $p4_ = "~"
CALL () {
  CALL () {
    MATCH (s:Statement)
    RETURN count(s) AS edges15
  }
  CALL (edges15) {
    WITH edges15 WHERE edges15 = $p2_
    MATCH (s1:Statement)
    WHERE s1.retiredAt IS NULL
    AND s1.saidKey > $p3_ AND s1.saidKey < $p4_
    WITH s1, s1.saidKey AS order16 ORDER BY order16 DESC LIMIT $p1_
    RETURN s1
    UNION ALL
    WITH edges15 WHERE NOT (edges15 = $p2_)
    MATCH (s1:Statement)
    WHERE s1.retiredAt IS NULL
    RETURN s1
  }
  WITH s1, coalesce(s1.saidEarliest, '') AS key14 ORDER BY key14 DESC, s1.id DESC LIMIT $p1_
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
    WHERE q8.retiredAt IS NULL
    OPTIONAL MATCH (q8)-[:PART_OF]->(r9:Report)
    WITH * ORDER BY r9.id, q8.start, q8.id
    CALL (q8) {
      MATCH (q8)-[:PART_OF]->(r11:Report)
      WHERE r11.retiredAt IS NULL
      WITH * ORDER BY r11.id
      CALL (r11) {
        MATCH (r11)-[:PUBLISHED_BY]->(a13:Actor)
        WHERE a13.retiredAt IS NULL
        WITH * ORDER BY a13.id
        RETURN collect([coalesce(a13.name, a13.label, a13.id)]) AS f12
      }
      RETURN collect([r11.title, f12, r11.publishedAt]) AS f10
    }
    RETURN collect([coalesce(q8.exact, q8.id), q8.fidelity, f10]) AS f7
  }
  RETURN collect([[s1.said, f2, s1.act, coalesce(s1.gist, s1.label, s1.id), f4, f7]]) AS rows17
}
CALL () {
  MATCH (s1:Statement)
  WHERE s1.retiredAt IS NULL
  RETURN count(s1) AS total18
}
RETURN [rows17, total18, 0] AS row;
