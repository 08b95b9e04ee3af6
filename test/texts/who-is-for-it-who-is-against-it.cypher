// 1. read/statements
// $p1_ = ["SUPPORTS","OPPOSES","MIXED"]
// $p2_ = 50
// $p3_ = -1
// $p4_ = ""
// $p5_ = "~"
CALL () {
  CALL () {
    MATCH (s:Statement)
    RETURN count(s) AS edges24
  }
  CALL (edges24) {
    WITH edges24 WHERE edges24 = $p3_
    MATCH (s1:Statement)
    WHERE s1.retiredAt IS NULL
    AND s1.saidKey > $p4_ AND s1.saidKey < $p5_
    AND (EXISTS { MATCH (s1)-[e2:ABOUT]->(t3) WHERE t3.retiredAt IS NULL AND e2.polarity IN $p1_ })
    WITH s1, s1.saidKey AS order25 ORDER BY order25 DESC LIMIT $p2_
    RETURN s1
    UNION ALL
    WITH edges24 WHERE NOT (edges24 = $p3_)
    MATCH (s1:Statement)
    WHERE s1.retiredAt IS NULL
    AND (EXISTS { MATCH (s1)-[e2:ABOUT]->(t3) WHERE t3.retiredAt IS NULL AND e2.polarity IN $p1_ })
    RETURN s1
  }
  WITH s1, coalesce(s1.saidEarliest, '') AS key23 ORDER BY key23 DESC, s1.id DESC LIMIT $p2_
  CALL (s1) {
    MATCH (s1)<-[:MADE]-(a5:Actor)
    WHERE a5.retiredAt IS NULL
    WITH * ORDER BY a5.id
    RETURN collect([coalesce(a5.name, a5.label, a5.id)]) AS f4
  }
  CALL (s1) {
    MATCH (s1)-[:ON_BEHALF_OF]->(a7:Actor)
    WHERE a7.retiredAt IS NULL
    WITH * ORDER BY a7.id
    RETURN collect([coalesce(a7.name, a7.label, a7.id)]) AS f6
  }
  CALL (s1) {
    MATCH (s1)-[e10:ABOUT]->(t9)
    WHERE t9.retiredAt IS NULL
    WITH * ORDER BY t9.id
    CALL (t9) {
      MATCH (t9)<-[:HAS_PROVISION]-(v12:PlanVersion)
      WHERE v12.retiredAt IS NULL
      WITH * ORDER BY v12.id
      RETURN collect([coalesce(v12.label, v12.name, v12.gist, v12.heading, v12.text, v12.code, v12.title, v12.id)]) AS f11
    }
    RETURN collect({polarity: e10.polarity, target: [t9.id, coalesce(t9.label, t9.name, t9.gist, t9.heading, t9.text, t9.code, t9.title, t9.id), f11]}) AS f8
  }
  CALL (s1) {
    MATCH (s1)-[e16:RESPONDS_TO]->(t15:Statement)
    WHERE t15.retiredAt IS NULL
    WITH e16, t15, s1 AS u14
    WITH * ORDER BY t15.id
    CALL (t15) {
      MATCH (t15)<-[:MADE]-(a18:Actor)
      WHERE a18.retiredAt IS NULL
      WITH * ORDER BY a18.id
      RETURN collect([coalesce(a18.name, a18.label, a18.id)]) AS f17
    }
    RETURN collect({act: coalesce(e16.act, u14.act), from: [], to: [coalesce(t15.gist, t15.label, t15.id), f17]}) AS f13
  }
  CALL (s1) {
    MATCH (s1)<-[:QUOTES]-(q20:Quotation)
    WHERE q20.retiredAt IS NULL OR q20.retiredAt >= s1.retiredAt
    CALL (q20) {
      MATCH (q20)-[:PART_OF]->(r21:Report)
      RETURN min(r21.id) AS report22
    }
    WITH * ORDER BY report22, q20.start, q20.id
    RETURN collect([coalesce(q20.exact, q20.id)]) AS f19
  }
  RETURN collect([[f4, f6, f8, coalesce(s1.gist, s1.label, s1.id), s1.said, f13, f19]]) AS rows26
}
CALL () {
  MATCH (s1:Statement)
  WHERE s1.retiredAt IS NULL
  AND (EXISTS { MATCH (s1)-[e2:ABOUT]->(t3) WHERE t3.retiredAt IS NULL AND e2.polarity IN $p1_ })
  RETURN count(s1) AS total27
}
RETURN [rows26, total27, 0] AS row;
