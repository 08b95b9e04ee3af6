// 1. read/contradictions
// $p1_ = ["SELF"]
// $p2_ = 20
CALL () {
  MATCH (c1:Contradiction)
  WHERE c1.retiredAt IS NULL
  AND (c1.scope IN $p1_)
  WITH c1, coalesce(c1.at, '') AS key26 ORDER BY key26 DESC, c1.id DESC LIMIT $p2_
  CALL (c1) {
    MATCH (c1)-[:SIDE_A]->(s3:Statement)
    WITH * ORDER BY s3.id
    CALL (s3) {
      MATCH (s3)<-[:MADE]-(a5:Actor)
      WHERE a5.retiredAt IS NULL
      WITH * ORDER BY a5.id
      RETURN collect([coalesce(a5.name, a5.label, a5.id)]) AS f4
    }
    CALL (s3) {
      MATCH (s3)<-[:QUOTES]-(q7:Quotation)
      WHERE q7.retiredAt IS NULL
      OPTIONAL MATCH (q7)-[:PART_OF]->(r8:Report)
      WITH * ORDER BY r8.id, q7.start, q7.id
      CALL (q7) {
        MATCH (q7)-[:PART_OF]->(r10:Report)
        WHERE r10.retiredAt IS NULL
        WITH * ORDER BY r10.id
        RETURN collect([r10.title]) AS f9
      }
      RETURN collect([coalesce(q7.exact, q7.id), f9]) AS f6
    }
    RETURN collect([s3.id, s3.said, coalesce(s3.gist, s3.label, s3.id), f4, f6]) AS f2
  }
  CALL (c1) {
    MATCH (c1)-[:SIDE_B]->(s12:Statement)
    WITH * ORDER BY s12.id
    CALL (s12) {
      MATCH (s12)<-[:REPORTS]-(t14:Statement)
      WHERE t14.retiredAt IS NULL
      WITH * ORDER BY t14.id
      CALL (t14) {
        MATCH (t14)<-[:MADE]-(a16:Actor)
        WHERE a16.retiredAt IS NULL
        WITH * ORDER BY a16.id
        RETURN collect([coalesce(a16.name, a16.label, a16.id)]) AS f15
      }
      RETURN collect([coalesce(t14.gist, t14.label, t14.id), f15]) AS f13
    }
    CALL (s12) {
      MATCH (s12)<-[:QUOTES]-(q18:Quotation)
      WHERE q18.retiredAt IS NULL
      OPTIONAL MATCH (q18)-[:PART_OF]->(r19:Report)
      WITH * ORDER BY r19.id, q18.start, q18.id
      CALL (q18) {
        MATCH (q18)-[:PART_OF]->(r21:Report)
        WHERE r21.retiredAt IS NULL
        WITH * ORDER BY r21.id
        RETURN collect([r21.title]) AS f20
      }
      RETURN collect([coalesce(q18.exact, q18.id), f20]) AS f17
    }
    RETURN collect([s12.id, s12.said, coalesce(s12.gist, s12.label, s12.id), s12.attestation, f13, f17]) AS f11
  }
  CALL (c1) {
    MATCH (c1)-[:RESTS_ON]->(s23:Statement)
    WITH * ORDER BY s23.id
    CALL (s23) {
      MATCH (s23)<-[:MADE]-(a25:Actor)
      WHERE a25.retiredAt IS NULL
      WITH * ORDER BY a25.id
      RETURN collect([coalesce(a25.name, a25.label, a25.id)]) AS f24
    }
    RETURN collect([coalesce(s23.gist, s23.label, s23.id), f24]) AS f22
  }
  RETURN collect([[c1.gapDays, coalesce(c1.explanation, c1.label, c1.id), f2, f11, f22]]) AS rows27
}
CALL () {
  MATCH (c1:Contradiction)
  WHERE c1.retiredAt IS NULL
  AND (c1.scope IN $p1_)
  RETURN count(c1) AS total28
}
RETURN [rows27, total28, 0] AS row;
