// 1. read/documents
// $p1_ = 5
// $p2_ = 20
CALL () {
  MATCH (d1:Document)
  WHERE d1.retiredAt IS NULL
  WITH d1, d1.id AS key31 ORDER BY key31 ASC, d1.id ASC LIMIT $p2_
  CALL (d1) {
    CALL (d1) {
      MATCH (g3:Document) WHERE g3.id = d1.id
      RETURN g3
      UNION
      MATCH (d1)-[:CARRIES]->(r4:Report)
      MATCH up7 = (r4)-[:DERIVED_FROM*0..8]->(source5:Report)
      WHERE all(step9 IN relationships(up7) WHERE step9.kind <> 'COMPILATION' AND step9.start IS NULL)
      AND all(one10 IN nodes(up7) WHERE one10.retiredAt IS NULL)
      WITH DISTINCT source5
      MATCH down8 = (source5)<-[:DERIVED_FROM*0..8]-(o6:Report)
      WHERE all(step9 IN relationships(down8) WHERE step9.kind <> 'COMPILATION' AND step9.start IS NULL)
      AND all(one10 IN nodes(down8) WHERE one10.retiredAt IS NULL)
      WITH DISTINCT o6
      MATCH (o6)<-[:CARRIES]-(g3:Document)
      WHERE g3.retiredAt IS NULL
      RETURN g3
    }
    WITH DISTINCT g3 ORDER BY g3.id
    RETURN collect([g3.id, g3.title]) AS f2
  }
  CALL (d1) {
    MATCH (d1)-[:CARRIES]->(r12:Report)
    WHERE r12.retiredAt IS NULL
    WITH DISTINCT r12 ORDER BY r12.id
    CALL (r12) {
      MATCH (r12)-[:PUBLISHED_BY]->(a14:Actor)
      WHERE a14.retiredAt IS NULL
      WITH * ORDER BY a14.id
      RETURN collect([coalesce(a14.name, a14.label, a14.id)]) AS f13
    }
    CALL (r12) {
      MATCH (r12)-[:WRITTEN_BY]->(a16:Actor)
      WHERE a16.retiredAt IS NULL
      WITH * ORDER BY a16.id
      RETURN collect([coalesce(a16.name, a16.label, a16.id)]) AS f15
    }
    CALL (r12) {
      MATCH (r12)-[e20:DERIVED_FROM]->(o19:Report)
      WHERE o19.retiredAt IS NULL
      WITH e20, o19, r12 AS u18
      WITH * ORDER BY o19.id, e20.kind, e20.start
      CALL (o19) {
        MATCH (o19)-[:PUBLISHED_BY]->(a22:Actor)
        WHERE a22.retiredAt IS NULL
        WITH * ORDER BY a22.id
        RETURN collect([coalesce(a22.name, a22.label, a22.id)]) AS f21
      }
      RETURN collect({kind: e20.kind, from: [], to: [o19.title, f21], confidence: e20.confidence, evidence: e20.evidence, judgedBy: e20.judgedBy,
      directed: coalesce(e20.directed, true), start: e20.start, end: e20.end}) AS f17
    }
    CALL (r12) {
      MATCH (r12)<-[:PART_OF]-(q24:Quotation)-[:QUOTES]->(s25:Statement)
      WHERE q24.retiredAt IS NULL
      WITH DISTINCT s25, r12
      WHERE s25.retiredAt IS NULL
      WITH s25, coalesce(s25.saidEarliest, '') AS key28 ORDER BY key28 DESC, s25.id DESC LIMIT $p1_
      CALL (s25) {
        MATCH (s25)<-[:MADE]-(a27:Actor)
        WHERE a27.retiredAt IS NULL
        WITH * ORDER BY a27.id
        RETURN collect([coalesce(a27.name, a27.label, a27.id)]) AS f26
      }
      RETURN collect([[coalesce(s25.gist, s25.label, s25.id), f26]]) AS rows29
    }
    CALL (r12) {
      MATCH (r12)<-[:PART_OF]-(q24:Quotation)-[:QUOTES]->(s25:Statement)
      WHERE q24.retiredAt IS NULL
      WITH DISTINCT s25, r12
      WHERE s25.retiredAt IS NULL
      RETURN count(s25) AS total30
    }
    RETURN collect([r12.title, f13, f15, r12.publishedAt, f17, [rows29, total30, 0]]) AS f11
  }
  RETURN collect([[d1.id, d1.title, d1.textLength, d1.held, f2, f11]]) AS rows32
}
CALL () {
  MATCH (d1:Document)
  WHERE d1.retiredAt IS NULL
  RETURN count(d1) AS total33
}
RETURN [rows32, total33, 0] AS row;
