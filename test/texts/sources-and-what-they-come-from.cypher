// 1. read/documents
// $p1_ = 5
// $p2_ = 20
CALL () {
  MATCH (d1:Document)
  WHERE d1.retiredAt IS NULL
  WITH d1, d1.id AS key22 ORDER BY key22 ASC, d1.id ASC LIMIT $p2_
  CALL (d1) {
    MATCH (d1)-[:CARRIES]->(r3:Report)
    WHERE r3.retiredAt IS NULL
    WITH DISTINCT r3 ORDER BY r3.id
    CALL (r3) {
      MATCH (r3)-[:PUBLISHED_BY]->(a5:Actor)
      WHERE a5.retiredAt IS NULL
      WITH * ORDER BY a5.id
      RETURN collect([coalesce(a5.name, a5.label, a5.id)]) AS f4
    }
    CALL (r3) {
      MATCH (r3)-[:WRITTEN_BY]->(a7:Actor)
      WHERE a7.retiredAt IS NULL
      WITH * ORDER BY a7.id
      RETURN collect([coalesce(a7.name, a7.label, a7.id)]) AS f6
    }
    CALL (r3) {
      MATCH (r3)-[e11:DERIVED_FROM]->(o10:Report)
      WHERE o10.retiredAt IS NULL
      WITH e11, o10, r3 AS u9
      WITH * ORDER BY o10.id, e11.kind, e11.start
      CALL (o10) {
        MATCH (o10)-[:PUBLISHED_BY]->(a13:Actor)
        WHERE a13.retiredAt IS NULL
        WITH * ORDER BY a13.id
        RETURN collect([coalesce(a13.name, a13.label, a13.id)]) AS f12
      }
      RETURN collect({kind: e11.kind, from: [], to: [o10.title, f12], confidence: e11.confidence, evidence: e11.evidence, judgedBy: e11.judgedBy}) AS f8
    }
    CALL (r3) {
      MATCH (r3)<-[:PART_OF]-(q15:Quotation)-[:QUOTES]->(s16:Statement)
      WHERE q15.retiredAt IS NULL
      WITH DISTINCT s16, r3
      WHERE s16.retiredAt IS NULL
      WITH s16, coalesce(s16.saidEarliest, '') AS key19 ORDER BY key19 DESC, s16.id DESC LIMIT $p1_
      CALL (s16) {
        MATCH (a18:Actor)-[:MADE]->(s16)
        WHERE a18.retiredAt IS NULL
        WITH * ORDER BY a18.id
        RETURN collect([coalesce(a18.name, a18.label, a18.id)]) AS f17
      }
      RETURN collect([[coalesce(s16.gist, s16.label, s16.id), f17]]) AS rows20
    }
    CALL (r3) {
      MATCH (r3)<-[:PART_OF]-(q15:Quotation)-[:QUOTES]->(s16:Statement)
      WHERE q15.retiredAt IS NULL
      WITH DISTINCT s16, r3
      WHERE s16.retiredAt IS NULL
      RETURN count(s16) AS total21
    }
    RETURN collect([r3.title, f4, f6, r3.publishedAt, f8, [rows20, total21, 0]]) AS f2
  }
  RETURN collect([[d1.id, d1.title, d1.textLength, d1.held, f2]]) AS rows23
}
CALL () {
  MATCH (d1:Document)
  WHERE d1.retiredAt IS NULL
  RETURN count(d1) AS total24
}
RETURN [rows23, total24, 0] AS row;
