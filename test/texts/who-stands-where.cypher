// 1. read/stances
// $on = ["plan:us-28-point"]
// $actors = []
CALL () {
  MATCH (t2:Actor) WHERE t2.id IN $on RETURN t2
  UNION ALL
  MATCH (t2:Plan) WHERE t2.id IN $on RETURN t2
  UNION ALL
  MATCH (t2:PlanVersion) WHERE t2.id IN $on RETURN t2
  UNION ALL
  MATCH (t2:Provision) WHERE t2.id IN $on RETURN t2
  UNION ALL
  MATCH (t2:Topic) WHERE t2.id IN $on RETURN t2
  UNION ALL
  MATCH (t2:Statement) WHERE t2.id IN $on RETURN t2
}
WITH t2 WHERE t2.retiredAt IS NULL
MATCH (t2)-[:HAS_VERSION|HAS_PROVISION*0..2]->(part4)<-[e5:ABOUT]-(s3:Statement)<-[:MADE]-(a1:Actor)
WHERE e5.polarity IS NOT NULL AND s3.retiredAt IS NULL AND part4.retiredAt IS NULL AND a1.retiredAt IS NULL AND (size($actors) = 0 OR a1.id IN $actors)
WITH t2, a1, s3, collect({part: part4.id, polarity: e5.polarity}) AS sides10
CALL (s3) {
  MATCH (s3)<-[:QUOTES]-(q6:Quotation)-[:PART_OF]->(r7:Report)
  WHERE q6.retiredAt IS NULL AND r7.retiredAt IS NULL
  OPTIONAL MATCH (r7)-[c8:DERIVED_FROM]->(:Report)
  WHERE c8.kind = 'SPUN_COPY' AND (c8.start IS NULL OR c8.end IS NULL OR (q6.start >= c8.start AND q6.end <= c8.end))
  WITH q6, count(c8) AS copies9
  RETURN count(q6) AS wordings11, count(CASE WHEN copies9 > 0 THEN 1 END) AS spun12
}
WITH t2, a1, s3, sides10, wordings11, spun12
WHERE wordings11 = 0 OR spun12 < wordings11
WITH t2, a1, s3, sides10 ORDER BY t2.id, a1.id, s3.id LIMIT 5001
CALL (s3) {
  MATCH (s3)<-[:QUOTES]-(q14:Quotation)
  WHERE q14.retiredAt IS NULL OR q14.retiredAt >= s3.retiredAt
  CALL (q14) {
    MATCH (q14)-[:PART_OF]->(r15:Report)
    RETURN min(r15.id) AS report16
  }
  WITH * ORDER BY report16, q14.start, q14.id
  RETURN collect([coalesce(q14.exact, q14.id)]) AS f13
}
CALL (s3) {
  MATCH (s3)-[e19:ABOUT]->(t18)
  WHERE t18.retiredAt IS NULL
  WITH * ORDER BY t18.id
  RETURN collect({polarity: e19.polarity, target: [t18.id, coalesce(t18.label, t18.name, t18.gist, t18.heading, t18.text, t18.code, t18.title, t18.id)]}) AS f17
}
WITH t2, a1, collect({id: s3.id, statement: [s3.said, coalesce(s3.gist, s3.label, s3.id), f13, f17], sides: sides10, saidEarliest: s3.saidEarliest, saidLatest: s3.saidLatest}) AS sayings
RETURN [coalesce(a1.name, a1.label, a1.id)] AS actor, a1.id AS actorId, [t2.id, coalesce(t2.label, t2.name, t2.gist, t2.heading, t2.text, t2.code, t2.title, t2.id)] AS target, t2.id AS targetId, sayings;
