// 1. read/statements
// $p1_ = ["ANONYMOUS"]
// $p2_ = 51
// $p3_ = -1
// $p4_ = ""
// $p5_ = "~"
CALL () {
  CALL () {
    MATCH (s:Statement)
    RETURN count(s) AS edges20
  }
  CALL (edges20) {
    WITH edges20 WHERE edges20 = $p3_
    MATCH (s1:Statement)
    WHERE s1.retiredAt IS NULL
    AND s1.saidKey > $p4_ AND s1.saidKey < $p5_
    AND (s1.attestation IN $p1_)
    WITH DISTINCT s1, s1.saidKey AS order21 ORDER BY order21 DESC LIMIT $p2_
    WITH s1, coalesce(s1.saidEarliest, '') AS key18 ORDER BY key18 DESC, s1.id DESC LIMIT $p2_
    RETURN s1, key18
    UNION ALL
    WITH edges20 WHERE NOT (edges20 = $p3_)
    MATCH (s1:Statement)
    WHERE s1.retiredAt IS NULL
    AND (s1.attestation IN $p1_)
    WITH s1, coalesce(s1.saidEarliest, '') AS key18 ORDER BY key18 DESC, s1.id DESC LIMIT $p2_
    RETURN s1, key18
  }
  CALL (s1) {
    MATCH (a3:Actor)-[:MADE]->(s1)
    WHERE a3.retiredAt IS NULL
    WITH * ORDER BY a3.id
    CALL (a3) {
      MATCH (r5:Report {id: a3.reportId})
      WHERE r5.retiredAt IS NULL
      WITH * ORDER BY r5.id
      CALL (r5) {
        MATCH (r5)-[:PUBLISHED_BY]->(a7:Actor)
        WHERE a7.retiredAt IS NULL
        WITH * ORDER BY a7.id
        RETURN collect(a7 {.id, .name, .label}) AS f6
      }
      RETURN collect(r5 {.id, .title, f6: f6}) AS f4
    }
    RETURN collect(a3 {.id, .name, .label, .description, f4: f4}) AS f2
  }
  CALL (s1) {
    MATCH (s1)-[e10:ABOUT]->(t9)
    WHERE t9.retiredAt IS NULL
    WITH * ORDER BY t9.id
    RETURN collect({polarity: e10.polarity, target: t9 {.id, label_: coalesce(t9.label, t9.name, t9.gist, t9.heading, t9.text, t9.code, t9.title, t9.id)}}) AS f8
  }
  CALL (s1) {
    MATCH (s1)-[:REPORTS]->(t12:Statement)
    WHERE t12.retiredAt IS NULL
    WITH * ORDER BY t12.id
    CALL (t12) {
      MATCH (a14:Actor)-[:MADE]->(t12)
      WHERE a14.retiredAt IS NULL
      WITH * ORDER BY a14.id
      RETURN collect(a14 {.id, .name, .label}) AS f13
    }
    RETURN collect(t12 {.id, .gist, .label, f13: f13}) AS f11
  }
  CALL (s1) {
    MATCH (q16:Quotation)-[:QUOTES]->(s1)
    WHERE q16.retiredAt IS NULL
    OPTIONAL MATCH (q16)-[:PART_OF]->(r17:Report)
    WITH * ORDER BY r17.id, q16.start, q16.id
    RETURN collect(q16 {.id, .speakerText, .cue, .exact}) AS f15
  }
  RETURN collect({key: key18, node: s1 {.id, .gist, .label, .said, f2: f2, f8: f8, f11: f11, f15: f15}}) AS rows19
}
CALL () {
  MATCH (s1:Statement)
  WHERE s1.retiredAt IS NULL
  AND (s1.attestation IN $p1_)
  RETURN count(s1) AS total22
}
RETURN {rows: rows19, total: total22} AS row;
