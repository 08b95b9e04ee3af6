// 1. read/actorByName
// $key = "rubio"
// $p1_ = null
// $p2_ = 21
// $p3_ = -1
// $p4_ = " "
// $p5_ = " ~"
// $p6_ = 21
// $p7_ = -1
// $p8_ = " "
// $p9_ = " ~"
MATCH (a1:Actor)
WHERE a1.retiredAt IS NULL AND ($key IN coalesce(a1.nameKeys, []) OR a1.familyKey = $key)
WITH a1 ORDER BY a1.id LIMIT 10
CALL (a1) {
  MATCH (a1)-[e4:HOLDS_OFFICE]->(o3:Actor)
  WHERE o3.retiredAt IS NULL AND ($p1_ IS NULL OR (coalesce(e4.from, '') <= $p1_ AND coalesce(e4.to, '~') >= $p1_))
  WITH * ORDER BY e4.title, o3.id
  RETURN collect({title: e4.title, organization: o3 {.id, .name, .label}, from: e4.from, to: e4.to}) AS f2
}
CALL (a1) {
  CALL () {
    MATCH ()-[e:MADE]->()
    RETURN count(e) AS edges21
  }
  CALL (a1, edges21) {
    WITH a1, edges21 WHERE edges21 = $p3_
    MATCH ()-[e20:MADE]->(s6:Statement)
    WHERE s6.retiredAt IS NULL
    AND e20.saidKey > a1.id + $p4_ AND e20.saidKey < a1.id + $p5_
    WITH DISTINCT s6, e20.saidKey AS order22 ORDER BY order22 DESC LIMIT $p2_
    WITH s6, coalesce(s6.saidEarliest, '') AS key18 ORDER BY key18 DESC, s6.id DESC LIMIT $p2_
    RETURN s6, key18
    UNION ALL
    WITH a1, edges21 WHERE NOT (edges21 = $p3_)
    MATCH (a1)-[:MADE]->(s6:Statement)
    WHERE s6.retiredAt IS NULL
    WITH s6, coalesce(s6.saidEarliest, '') AS key18 ORDER BY key18 DESC, s6.id DESC LIMIT $p2_
    RETURN s6, key18
  }
  CALL (s6) {
    MATCH (t8:Statement)-[:REPORTS]->(s6)
    WHERE t8.retiredAt IS NULL
    WITH * ORDER BY t8.id
    CALL (t8) {
      MATCH (a10:Actor)-[:MADE]->(t8)
      WHERE a10.retiredAt IS NULL
      WITH * ORDER BY a10.id
      RETURN collect(a10 {.id, .name, .label}) AS f9
    }
    RETURN collect(t8 {.id, f9: f9}) AS f7
  }
  CALL (s6) {
    MATCH (q12:Quotation)-[:QUOTES]->(s6)
    WHERE q12.retiredAt IS NULL
    OPTIONAL MATCH (q12)-[:PART_OF]->(r13:Report)
    WITH * ORDER BY r13.id, q12.start, q12.id
    CALL (q12) {
      MATCH (q12)-[:PART_OF]->(r15:Report)
      WHERE r15.retiredAt IS NULL
      WITH * ORDER BY r15.id
      CALL (r15) {
        MATCH (r15)-[:PUBLISHED_BY]->(a17:Actor)
        WHERE a17.retiredAt IS NULL
        WITH * ORDER BY a17.id
        RETURN collect(a17 {.id, .name, .label}) AS f16
      }
      RETURN collect(r15 {.id, f16: f16}) AS f14
    }
    RETURN collect(q12 {.id, .exact, f14: f14}) AS f11
  }
  RETURN collect({key: key18, node: s6 {.id, .said, .gist, .label, .attestation, f7: f7, f11: f11}}) AS rows19
}
CALL (a1) {
  MATCH (a1)-[:MADE]->(s6:Statement)
  WHERE s6.retiredAt IS NULL
  RETURN count(s6) AS total23
}
CALL (a1) {
  CALL () {
    MATCH ()-[e:ABOUT]->()
    RETURN count(e) AS edges31
  }
  CALL (a1, edges31) {
    WITH a1, edges31 WHERE edges31 = $p7_
    MATCH (s25:Statement)-[e30:ABOUT]->()
    WHERE s25.retiredAt IS NULL
    AND e30.saidKey > a1.id + $p8_ AND e30.saidKey < a1.id + $p9_
    WITH DISTINCT s25, e30.saidKey AS order32 ORDER BY order32 DESC LIMIT $p6_
    WITH s25, coalesce(s25.saidEarliest, '') AS key28 ORDER BY key28 DESC, s25.id DESC LIMIT $p6_
    RETURN s25, key28
    UNION ALL
    WITH a1, edges31 WHERE NOT (edges31 = $p7_)
    MATCH (s25:Statement)-[:ABOUT]->(a1)
    WHERE s25.retiredAt IS NULL
    WITH s25, coalesce(s25.saidEarliest, '') AS key28 ORDER BY key28 DESC, s25.id DESC LIMIT $p6_
    RETURN s25, key28
  }
  CALL (s25) {
    MATCH (a27:Actor)-[:MADE]->(s25)
    WHERE a27.retiredAt IS NULL
    WITH * ORDER BY a27.id
    RETURN collect(a27 {.id, .name, .label}) AS f26
  }
  RETURN collect({key: key28, node: s25 {.id, .said, .gist, .label, f26: f26}}) AS rows29
}
CALL (a1) {
  MATCH (s25:Statement)-[:ABOUT]->(a1)
  WHERE s25.retiredAt IS NULL
  RETURN count(s25) AS total33
}
RETURN a1 {.id, .name, .label, .aliases, f2: f2, f5: {rows: rows19, total: total23}, f24: {rows: rows29, total: total33}} AS row, a1.name AS name;

// 2. read/actorNames
MATCH (a:Actor)
WHERE a.retiredAt IS NULL
RETURN a.name AS name, coalesce(a.aliases, []) AS aliases ORDER BY a.id LIMIT 20000;
