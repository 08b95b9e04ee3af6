// 1. read/statements
// $p1_ = ["ANONYMOUS"]
// $p2_ = 50
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
    WITH s1, s1.saidKey AS order21 ORDER BY order21 DESC LIMIT $p2_
    RETURN s1
    UNION ALL
    WITH edges20 WHERE NOT (edges20 = $p3_)
    MATCH (s1:Statement)
    WHERE s1.retiredAt IS NULL
    AND (s1.attestation IN $p1_)
    RETURN s1
  }
  WITH s1, coalesce(s1.saidEarliest, '') AS key19 ORDER BY key19 DESC, s1.id DESC LIMIT $p2_
  CALL (s1) {
    MATCH (s1)<-[:MADE]-(a3:Actor)
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
        RETURN collect([coalesce(a7.name, a7.label, a7.id)]) AS f6
      }
      RETURN collect([r5.title, f6]) AS f4
    }
    RETURN collect([coalesce(a3.name, a3.label, a3.id), a3.description, f4]) AS f2
  }
  CALL (s1) {
    MATCH (s1)-[e10:ABOUT]->(t9)
    WHERE t9.retiredAt IS NULL
    WITH * ORDER BY t9.id
    RETURN collect({polarity: e10.polarity, target: [t9.id, coalesce(t9.label, t9.name, t9.gist, t9.heading, t9.text, t9.code, t9.title, t9.id)]}) AS f8
  }
  CALL (s1) {
    MATCH (s1)-[:REPORTS]->(t12:Statement)
    WHERE t12.retiredAt IS NULL
    WITH * ORDER BY t12.id
    CALL (t12) {
      MATCH (t12)<-[:MADE]-(a14:Actor)
      WHERE a14.retiredAt IS NULL
      WITH * ORDER BY a14.id
      RETURN collect([coalesce(a14.name, a14.label, a14.id)]) AS f13
    }
    RETURN collect([coalesce(t12.gist, t12.label, t12.id), f13]) AS f11
  }
  CALL (s1) {
    MATCH (s1)<-[:QUOTES]-(q16:Quotation)
    WHERE q16.retiredAt IS NULL OR q16.retiredAt >= s1.retiredAt
    CALL (q16) {
      MATCH (q16)-[:PART_OF]->(r17:Report)
      RETURN min(r17.id) AS report18
    }
    WITH * ORDER BY report18, q16.start, q16.id
    RETURN collect([q16.speakerText, q16.cue, coalesce(q16.exact, q16.id)]) AS f15
  }
  RETURN collect([[coalesce(s1.gist, s1.label, s1.id), s1.said, f2, f8, f11, f15]]) AS rows22
}
CALL () {
  MATCH (s1:Statement)
  WHERE s1.retiredAt IS NULL
  AND (s1.attestation IN $p1_)
  RETURN count(s1) AS total23
}
RETURN [rows22, total23, 0] AS row;
