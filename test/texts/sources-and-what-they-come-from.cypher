// 1. read/documents
// $p1_ = 6
// $p2_ = 21
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
      RETURN collect(a5 {.id, .name, .label}) AS f4
    }
    CALL (r3) {
      MATCH (r3)-[:WRITTEN_BY]->(a7:Actor)
      WHERE a7.retiredAt IS NULL
      WITH * ORDER BY a7.id
      RETURN collect(a7 {.id, .name, .label}) AS f6
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
        RETURN collect(a13 {.id, .name, .label}) AS f12
      }
      RETURN collect({kind: e11.kind, from: u9 {.id}, to: o10 {.id, .title, f12: f12}, confidence: e11.confidence, evidence: e11.evidence, judgedBy: e11.judgedBy}) AS f8
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
        RETURN collect(a18 {.id, .name, .label}) AS f17
      }
      RETURN collect({key: key19, node: s16 {.id, .gist, .label, f17: f17}}) AS rows20
    }
    CALL (r3) {
      MATCH (r3)<-[:PART_OF]-(q15:Quotation)-[:QUOTES]->(s16:Statement)
      WHERE q15.retiredAt IS NULL
      WITH DISTINCT s16, r3
      WHERE s16.retiredAt IS NULL
      RETURN count(s16) AS total21
    }
    RETURN collect(r3 {.id, .title, .publishedAt, f4: f4, f6: f6, f8: f8, f14: {rows: rows20, total: total21}}) AS f2
  }
  RETURN collect({key: key22, node: d1 {.id, .title, .textLength, .held, f2: f2}}) AS rows23
}
CALL () {
  MATCH (d1:Document)
  WHERE d1.retiredAt IS NULL
  RETURN count(d1) AS total24
}
RETURN {rows: rows23, total: total24} AS row;
