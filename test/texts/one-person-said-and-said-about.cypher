// 1. read/actorByName
// $key = "rubio"
// $p1_ = null
// $p2_ = 21
// $p3_ = 21
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
  MATCH (a1)-[:MADE]->(s6:Statement)
  WHERE s6.retiredAt IS NULL
  WITH s6, coalesce(s6.saidEarliest, '') AS key18 ORDER BY key18 DESC, s6.id LIMIT $p2_
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
  RETURN count(s6) AS total20
}
CALL (a1) {
  MATCH (a1)-[:HAS_VERSION|HAS_PROVISION*0..2]->(part22)<-[:ABOUT]-(s23:Statement)
  WHERE part22.retiredAt IS NULL
  WITH DISTINCT s23, a1
  WHERE s23.retiredAt IS NULL
  WITH s23, coalesce(s23.saidEarliest, '') AS key26 ORDER BY key26 DESC, s23.id LIMIT $p3_
  CALL (s23) {
    MATCH (a25:Actor)-[:MADE]->(s23)
    WHERE a25.retiredAt IS NULL
    WITH * ORDER BY a25.id
    RETURN collect(a25 {.id, .name, .label}) AS f24
  }
  RETURN collect({key: key26, node: s23 {.id, .said, .gist, .label, f24: f24}}) AS rows27
}
CALL (a1) {
  MATCH (a1)-[:HAS_VERSION|HAS_PROVISION*0..2]->(part22)<-[:ABOUT]-(s23:Statement)
  WHERE part22.retiredAt IS NULL
  WITH DISTINCT s23, a1
  WHERE s23.retiredAt IS NULL
  RETURN count(s23) AS total28
}
RETURN a1 {.id, .name, .label, .aliases, f2: f2, f5: {rows: rows19, total: total20}, f21: {rows: rows27, total: total28}} AS row, a1.name AS name;

// 2. read/actorNames
MATCH (a:Actor)
WHERE a.retiredAt IS NULL
RETURN a.name AS name, coalesce(a.aliases, []) AS aliases ORDER BY a.id LIMIT 20000;
