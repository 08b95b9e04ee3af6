// 1. read/actorByName
// $key = "rubio"
// $p1_ = 20
// $p2_ = -1
// $p3_ = " "
// $p4_ = " ~"
// $p5_ = 20
// $p6_ = -1
// $p7_ = " "
// $p8_ = " ~"
MATCH (a1:Actor)
WHERE a1.retiredAt IS NULL AND ($key IN coalesce(a1.nameKeys, []) OR a1.familyKey = $key)
WITH a1 ORDER BY a1.id LIMIT 10
CALL (a1) {
  MATCH (a1)-[e4:HOLDS_OFFICE]->(o3:Actor)
  WHERE o3.retiredAt IS NULL
  WITH * ORDER BY e4.title, o3.id, coalesce(e4.from, '')
  RETURN collect({title: e4.title, organization: [coalesce(o3.name, o3.label, o3.id)], from: e4.from, to: e4.to}) AS f2
}
CALL (a1) {
  CALL () {
    MATCH ()-[e:MADE]->()
    RETURN count(e) AS edges21
  }
  CALL (a1, edges21) {
    WITH a1, edges21 WHERE edges21 = $p2_
    MATCH ()-[e20:MADE]->(s6:Statement)
    WHERE s6.retiredAt IS NULL
    AND e20.saidKey > a1.id + $p3_ AND e20.saidKey < a1.id + $p4_
    WITH s6, e20.saidKey AS order22 ORDER BY order22 DESC LIMIT $p1_
    RETURN s6
    UNION ALL
    WITH a1, edges21 WHERE NOT (edges21 = $p2_)
    MATCH (a1)-[:MADE]->(s6:Statement)
    WHERE s6.retiredAt IS NULL
    RETURN s6
  }
  WITH s6, coalesce(s6.saidEarliest, '') AS key19 ORDER BY key19 DESC, s6.id DESC LIMIT $p1_
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
    WHERE q12.retiredAt IS NULL OR q12.retiredAt >= s6.retiredAt
    CALL (q12) {
      MATCH (q12)-[:PART_OF]->(r13:Report)
      RETURN min(r13.id) AS report14
    }
    WITH * ORDER BY report14, q12.start, q12.id
    CALL (q12) {
      MATCH (q12)-[:PART_OF]->(r16:Report)
      WHERE r16.retiredAt IS NULL
      WITH * ORDER BY r16.id
      CALL (r16) {
        MATCH (r16)-[:PUBLISHED_BY]->(a18:Actor)
        WHERE a18.retiredAt IS NULL
        WITH * ORDER BY a18.id
        RETURN collect([coalesce(a18.name, a18.label, a18.id)]) AS f17
      }
      RETURN collect([f17]) AS f15
    }
    RETURN collect([coalesce(q12.exact, q12.id), f15]) AS f11
  }
  RETURN collect([[s6.said, coalesce(s6.gist, s6.label, s6.id), s6.attestation, f7, f11]]) AS rows23
}
CALL (a1) {
  MATCH (a1)-[:MADE]->(s6:Statement)
  WHERE s6.retiredAt IS NULL
  RETURN count(s6) AS total24
}
CALL (a1) {
  CALL () {
    MATCH ()-[e:ABOUT]->()
    RETURN count(e) AS edges31
  }
  CALL (a1, edges31) {
    WITH a1, edges31 WHERE edges31 = $p6_
    MATCH (s26:Statement)-[e30:ABOUT]->()
    WHERE s26.retiredAt IS NULL
    AND e30.saidKey > a1.id + $p7_ AND e30.saidKey < a1.id + $p8_
    WITH s26, e30.saidKey AS order32 ORDER BY order32 DESC LIMIT $p5_
    RETURN s26
    UNION ALL
    WITH a1, edges31 WHERE NOT (edges31 = $p6_)
    MATCH (a1)<-[:ABOUT]-(s26:Statement)
    WHERE s26.retiredAt IS NULL
    RETURN s26
  }
  WITH s26, coalesce(s26.saidEarliest, '') AS key29 ORDER BY key29 DESC, s26.id DESC LIMIT $p5_
  CALL (s26) {
    MATCH (s26)<-[:MADE]-(a28:Actor)
    WHERE a28.retiredAt IS NULL
    WITH * ORDER BY a28.id
    RETURN collect([coalesce(a28.name, a28.label, a28.id)]) AS f27
  }
  RETURN collect([[s26.said, coalesce(s26.gist, s26.label, s26.id), f27]]) AS rows33
}
CALL (a1) {
  MATCH (a1)<-[:ABOUT]-(s26:Statement)
  WHERE s26.retiredAt IS NULL
  RETURN count(s26) AS total34
}
RETURN [coalesce(a1.name, a1.label, a1.id), a1.aliases, f2, [rows23, total24, 0], [rows33, total34, 0]] AS row, a1.id AS id, a1.name AS name;

// 2. read/actorNames
MATCH (a:Actor)
WHERE a.retiredAt IS NULL
RETURN a.name AS name, coalesce(a.aliases, []) AS aliases ORDER BY a.id LIMIT 20000;
