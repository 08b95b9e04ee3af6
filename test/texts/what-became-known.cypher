// 1. read/changes
// $from = "2025-11-22T00:00:00Z"
// $to = "2025-11-24T23:59:59Z"
// $fromDay = "2025-11-21"
// $toDay = "2025-11-25"
// $on = "plan:us-28-point"
CALL () {
  MATCH (n1:Statement)
  WHERE n1.retiredAt IS NULL
  AND (n1.disclosedEarliest IS NOT NULL OR n1.disclosedLatest IS NOT NULL)
  AND coalesce(n1.disclosedEarliest, '') <= $to
  AND (CASE WHEN n1.disclosedLatest IS NULL THEN '~' WHEN size(n1.disclosedLatest) = 10 THEN n1.disclosedLatest + 'T23:59:59Z' ELSE n1.disclosedLatest END) >= $from
  AND ($on IS NULL OR EXISTS { MATCH (n1)-[:ABOUT]->(part9)<-[:HAS_VERSION|HAS_PROVISION*0..2]-(t8) WHERE t8.id = $on AND t8.retiredAt IS NULL })
  RETURN n1 ORDER BY n1.id LIMIT 1001
  UNION ALL
  MATCH (n1:Contradiction)
  WHERE n1.retiredAt IS NULL AND n1.disclosedLatest IS NOT NULL
  AND (CASE WHEN size(n1.disclosedLatest) = 10 THEN n1.disclosedLatest + 'T23:59:59Z' ELSE n1.disclosedLatest END) >= $from
  AND NOT EXISTS { MATCH (n1)-[:SIDE_A|SIDE_B]->(s2:Statement) WHERE s2.disclosedEarliest > $to }
  AND ($on IS NULL OR EXISTS { MATCH (n1)-[:OVER]->(:Question)-[:ON]->(part9)<-[:HAS_VERSION|HAS_PROVISION*0..2]-(t8) WHERE t8.id = $on AND t8.retiredAt IS NULL } OR EXISTS {
    MATCH (n1)-[:SIDE_A]->(:Statement)-[:ABOUT]->(part9)<-[:HAS_VERSION|HAS_PROVISION*0..2]-(t8)
    MATCH (n1)-[:SIDE_B]->(:Statement)-[:ABOUT]->(other10)<-[:HAS_VERSION|HAS_PROVISION*0..2]-(t8)
    WHERE t8.id = $on AND t8.retiredAt IS NULL
  })
  RETURN n1 ORDER BY n1.id LIMIT 1001
  UNION ALL
  MATCH (n1:Report)
  WHERE n1.retiredAt IS NULL AND n1.publishedAt IS NOT NULL AND (left(n1.publishedAt, 4) <= left($toDay, 4) OR left(n1.publishedAt, 1) IN ['~', '?', '%'])
  AND (size(n1.publishedAt) < 10 OR any(mark IN ['/', 'X', '~', '?', '%'] WHERE n1.publishedAt CONTAINS mark) OR (left(n1.publishedAt, 10) >= $fromDay AND left(n1.publishedAt, 10) <= $toDay))
  AND ($on IS NULL OR EXISTS {
    MATCH (n1)<-[:PART_OF]-(q3:Quotation)-[:QUOTES]->(s2:Statement)-[:ABOUT]->(part9)<-[:HAS_VERSION|HAS_PROVISION*0..2]-(t8)
    WHERE t8.id = $on AND t8.retiredAt IS NULL AND q3.retiredAt IS NULL AND s2.retiredAt IS NULL
  })
  RETURN n1 ORDER BY n1.id LIMIT 1001
  UNION ALL
  MATCH (n1:PlanVersion)
  WHERE n1.retiredAt IS NULL AND n1.issuedAt IS NOT NULL AND (left(n1.issuedAt, 4) <= left($toDay, 4) OR left(n1.issuedAt, 1) IN ['~', '?', '%'])
  AND ($on IS NULL OR EXISTS { MATCH (n1)<-[:HAS_VERSION*0..1]-(t8) WHERE t8.id = $on AND t8.retiredAt IS NULL })
  RETURN n1 ORDER BY n1.id LIMIT 1001
}
CALL (n1) {
  MATCH (n1)-[:SIDE_A|SIDE_B]->(s2:Statement)
  RETURN collect({earliest: s2.disclosedEarliest, latest: s2.disclosedLatest}) AS sides
}
CALL (n1) {
  MATCH (n1)<-[:MADE]-(a7:Actor)
  WHERE a7.retiredAt IS NULL
  WITH a7 ORDER BY a7.id
  RETURN collect(coalesce(a7.name, a7.label, a7.id)) AS speakers
}
CALL (n1) {
  MATCH (n1)-[:ON_BEHALF_OF]->(a7:Actor)
  WHERE a7.retiredAt IS NULL
  WITH a7 ORDER BY a7.id
  RETURN collect(coalesce(a7.name, a7.label, a7.id)) AS principals
}
CALL (n1) {
  MATCH (n1)<-[:REPORTS]-(w6:Statement)<-[:MADE]-(a7:Actor)
  WHERE w6.retiredAt IS NULL AND a7.retiredAt IS NULL
  WITH DISTINCT a7 ORDER BY a7.id
  RETURN collect(coalesce(a7.name, a7.label, a7.id)) AS tellers
}
CALL (n1) {
  MATCH (n1)<-[:REPORTS*0..2]-(w6:Statement)<-[:QUOTES]-(q3:Quotation)-[:PART_OF]->(r4:Report)-[:PUBLISHED_BY]->(o5:Actor)
  WHERE w6.retiredAt IS NULL AND q3.retiredAt IS NULL AND r4.retiredAt IS NULL AND o5.retiredAt IS NULL
  WITH DISTINCT o5 ORDER BY o5.id
  RETURN collect(coalesce(o5.name, o5.label, o5.id)) AS carriers
}
CALL (n1) {
  MATCH (n1)-[:PUBLISHED_BY]->(o5:Actor)
  WHERE o5.retiredAt IS NULL
  WITH o5 ORDER BY o5.id
  RETURN collect(coalesce(o5.name, o5.label, o5.id)) AS publishers
}
CALL (n1) {
  MATCH (n1)<-[:HAS_VERSION]-(t8:Plan)
  WHERE t8.retiredAt IS NULL
  WITH t8 ORDER BY t8.id
  RETURN collect(coalesce(t8.label, t8.id)) AS plans
}
CALL (n1) {
  MATCH (n1)<-[:MADE]-(a12:Actor)
  WHERE a12.retiredAt IS NULL
  WITH * ORDER BY a12.id
  RETURN collect([coalesce(a12.name, a12.label, a12.id)]) AS f11
}
RETURN [n1.id, coalesce(n1.gist, n1.label, n1.id), f11, n1.attestation] AS row, n1.id AS id, n1 {.gist, .act, .attestation, .explanation, .title, .label, .disclosedAt, .disclosedEarliest, .disclosedLatest, .publishedAt, .issuedAt} AS facts,
sides, speakers, principals, tellers, carriers, publishers, plans;
