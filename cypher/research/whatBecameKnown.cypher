// whatBecameKnown: what the public could first know within some days, and whether that is certain.
// A statement whose report is dated less exactly is in when its time overlaps the days; `certain` says that it lies within.
//
// Parameters
//   $from  String  first day, as in 2025-11-22
//   $to    String  last day
// Rows
//   disclosed  String   EDTF
//   certain    Boolean
//   speaker    String
//   gist       String
//   said       String|null  EDTF; said long before, it may become known late
//
// In Neo4j Browser, set these first:
//   :param from => '2025-11-22'
//   :param to => '2025-11-24'
MATCH (speaker:Actor)-[:MADE]->(s:Statement)
WHERE s.retiredAt IS NULL AND s.disclosedEarliest <= $to + 'T99' AND s.disclosedLatest >= $from
RETURN s.disclosedAt AS disclosed, s.disclosedEarliest >= $from AND s.disclosedLatest <= $to + 'T99' AS certain, speaker.name AS speaker, s.gist AS gist, s.said AS said
ORDER BY s.disclosedEarliest, s.disclosedLatest, s.id, speaker
