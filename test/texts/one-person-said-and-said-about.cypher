// 1. read/actorByName
// $key = "rubio"
// $p1_ = null
// $p2_ = 20
// $p3_ = -1
// $p4_ = " "
// $p5_ = " ~"
// $p6_ = 20
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
  RETURN collect({title: e4.title, organization: [coalesce(o3.name, o3.label, o3.id)], from: e4.from, to: e4.to}) AS f2
}
CALL (a1) {
  CALL () {
    MATCH ()-[e:MADE]->()
    RETURN count(e) AS edges20
  }
  CALL (a1, edges20) {
    WITH a1, edges20 WHERE edges20 = $p3_
    MATCH ()-[e19:MADE]->(s6:Statement)
    WHERE s6.retiredAt IS NULL
    AND e19.saidKey > a1.id + $p4_ AND e19.saidKey < a1.id + $p5_
    WITH s6, e19.saidKey AS order21 ORDER BY order21 DESC LIMIT $p2_
    RETURN s6
    UNION ALL
    WITH a1, edges20 WHERE NOT (edges20 = $p3_)
    MATCH (a1)-[:MADE]->(s6:Statement)
    WHERE s6.retiredAt IS NULL
    RETURN s6
  }
  WITH s6, coalesce(s6.saidEarliest, '') AS key18 ORDER BY key18 DESC, s6.id DESC LIMIT $p2_
  CALL (s6) {
    MATCH (s6)<-[:REPORTS]-(t8:Statement)
    WHERE t8.retiredAt IS NULL
    WITH * ORDER BY t8.id
    CALL (t8) {
      MATCH (t8)<-[:MADE]-(a10:Actor)
      WHERE a10.retiredAt IS NULL
      WITH * ORDER BY a10.id
      RETURN collect([coalesce(a10.name, a10.label, a10.id)]) AS f9
    }
    RETURN collect([f9]) AS f7
  }
  CALL (s6) {
    MATCH (s6)<-[:QUOTES]-(q12:Quotation)
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
        RETURN collect([coalesce(a17.name, a17.label, a17.id)]) AS f16
      }
      RETURN collect([f16]) AS f14
    }
    RETURN collect([coalesce(q12.exact, q12.id), f14]) AS f11
  }
  RETURN collect([[s6.said, coalesce(s6.gist, s6.label, s6.id), s6.attestation, f7, f11]]) AS rows22
}
CALL (a1) {
  MATCH (a1)-[:MADE]->(s6:Statement)
  WHERE s6.retiredAt IS NULL
  RETURN count(s6) AS total23
}
CALL (a1) {
  CALL () {
    MATCH ()-[e:ABOUT]->()
    RETURN count(e) AS edges30
  }
  CALL (a1, edges30) {
    WITH a1, edges30 WHERE edges30 = $p7_
    MATCH (s25:Statement)-[e29:ABOUT]->()
    WHERE s25.retiredAt IS NULL
    AND e29.saidKey > a1.id + $p8_ AND e29.saidKey < a1.id + $p9_
    WITH s25, e29.saidKey AS order31 ORDER BY order31 DESC LIMIT $p6_
    RETURN s25
    UNION ALL
    WITH a1, edges30 WHERE NOT (edges30 = $p7_)
    MATCH (a1)<-[:ABOUT]-(s25:Statement)
    WHERE s25.retiredAt IS NULL
    RETURN s25
  }
  WITH s25, coalesce(s25.saidEarliest, '') AS key28 ORDER BY key28 DESC, s25.id DESC LIMIT $p6_
  CALL (s25) {
    MATCH (s25)<-[:MADE]-(a27:Actor)
    WHERE a27.retiredAt IS NULL
    WITH * ORDER BY a27.id
    RETURN collect([coalesce(a27.name, a27.label, a27.id)]) AS f26
  }
  RETURN collect([[s25.said, coalesce(s25.gist, s25.label, s25.id), f26]]) AS rows32
}
CALL (a1) {
  MATCH (a1)<-[:ABOUT]-(s25:Statement)
  WHERE s25.retiredAt IS NULL
  RETURN count(s25) AS total33
}
RETURN [coalesce(a1.name, a1.label, a1.id), a1.aliases, f2, [rows22, total23, 0], [rows32, total33, 0]] AS row, a1.id AS id, a1.name AS name;

// 2. read/actorNames
MATCH (a:Actor)
WHERE a.retiredAt IS NULL
RETURN a.name AS name, coalesce(a.aliases, []) AS aliases ORDER BY a.id LIMIT 20000;
