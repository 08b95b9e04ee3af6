// 1. read/statements
// $p1_ = 21
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
    WITH DISTINCT s1, s1.saidKey AS order17 ORDER BY order17 DESC LIMIT $p1_
    WITH s1, coalesce(s1.saidEarliest, '') AS key14 ORDER BY key14 DESC, s1.id DESC LIMIT $p1_
    RETURN s1, key14
    UNION ALL
    WITH edges16 WHERE NOT (edges16 = $p2_)
    MATCH (s1:Statement)
    WHERE s1.retiredAt IS NULL
    WITH s1, coalesce(s1.saidEarliest, '') AS key14 ORDER BY key14 DESC, s1.id DESC LIMIT $p1_
    RETURN s1, key14
  }
  CALL (s1) {
    MATCH (a3:Actor)-[:MADE]->(s1)
    WHERE a3.retiredAt IS NULL
    WITH * ORDER BY a3.id
    RETURN collect(a3 {.id, .name, .label}) AS f2
  }
  CALL (s1) {
    MATCH (s1)-[e6:ABOUT]->(t5)
    WHERE t5.retiredAt IS NULL
    WITH * ORDER BY t5.id
    RETURN collect({polarity: e6.polarity, target: t5 {.id, label_: coalesce(t5.label, t5.name, t5.gist, t5.heading, t5.text, t5.code, t5.title, t5.id)}}) AS f4
  }
  CALL (s1) {
    MATCH (q8:Quotation)-[:QUOTES]->(s1)
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
        RETURN collect(a13 {.id, .name, .label}) AS f12
      }
      RETURN collect(r11 {.id, .title, .publishedAt, f12: f12}) AS f10
    }
    RETURN collect(q8 {.id, .exact, .fidelity, f10: f10}) AS f7
  }
  RETURN collect({key: key14, node: s1 {.id, .said, .act, .gist, .label, f2: f2, f4: f4, f7: f7}}) AS rows15
}
CALL () {
  MATCH (s1:Statement)
  WHERE s1.retiredAt IS NULL
  RETURN count(s1) AS total18
}
RETURN {rows: rows15, total: total18} AS row;
