// evidenceOfStatements: the wordings that carry statements, their own and those of the statements that report them, and
// the named speakers who say that they heard them.
//
// Parameters
//   $ids  List<String>  ids of statements, at most 1000
// Rows
//   id         String
//   carriers   List<Record>  reportId, publishedAt, documentId, start, end
//   witnesses  List<Record>  actorId, disclosedLatest of what the witness said
MATCH (s:Statement) WHERE s.id IN $ids
CALL (s) {
  MATCH (told:Statement)-[:REPORTS*0..5]->(s)
  WHERE told.retiredAt IS NULL
  WITH DISTINCT told
  MATCH (q:Quotation)-[:QUOTES]->(told)
  WHERE q.retiredAt IS NULL
  MATCH (q)-[:PART_OF]->(r:Report)
  WHERE r.retiredAt IS NULL
  OPTIONAL MATCH (q)-[:FOUND_IN]->(d:Document)
  RETURN collect({
    reportId: r.id, publishedAt: r.publishedAt, documentId: d.id, start: coalesce(q.start, 0), end: coalesce(q.end, 0)
  }) AS carriers
}
CALL (s) {
  MATCH (a:Actor)-[:MADE]->(told:Statement)-[e:REPORTS]->(s)
  WHERE told.retiredAt IS NULL AND e.firsthand = true AND told.attestation = 'DIRECT'
  RETURN collect({actorId: a.id, disclosedLatest: told.disclosedLatest}) AS witnesses
}
RETURN s.id AS id, carriers, witnesses
LIMIT 1000
