// evidenceOfStatements: the wordings that carry statements, their own and those of the statements that report them, and
// the named speakers who say that they heard them. What a wording WORDS is which propositions it carries, of its own
// statement, or of those that it tells of.
//
// Parameters
//   $ids  List<String>  ids of statements, at most 1000
// Rows
//   id         String
//   carriers   List<Record>  reportId, publishedAt, documentId, start, end; firstReportId and firstPublishedAt of the report
//                            that first carried what is worded; isApart, whether it words some propositions only; words,
//                            ids of those
//   witnesses  List<Record>  actorId, disclosedLatest of what the witness said; wordings of that, {isApart, words}
MATCH (s:Statement) WHERE s.id IN $ids
CALL (s) {
  MATCH way = (s)<-[:REPORTS*0..5]-(told:Statement)
  WHERE all(one IN nodes(way) WHERE one.retiredAt IS NULL)
  WITH DISTINCT told
  MATCH (told)<-[:QUOTES]-(q:Quotation)
  WHERE q.retiredAt IS NULL
  MATCH (q)-[:PART_OF]->(r:Report)
  WHERE r.retiredAt IS NULL
  CALL (q) {
    MATCH (q)-[:FOUND_IN]->(d:Document)
    WHERE d.retiredAt IS NULL
    RETURN collect(d.id) AS documents
  }
  CALL (told) {
    MATCH (told)-[:FIRST_CARRIED_BY]->(f:Report)
    WHERE f.retiredAt IS NULL
    RETURN collect({id: f.id, publishedAt: f.publishedAt}) AS firsts
  }
  UNWIND CASE WHEN size(documents) = 0 THEN [null] ELSE documents END AS document
  UNWIND CASE WHEN size(firsts) = 0 THEN [{}] ELSE firsts END AS first
  WITH q, r, document, first, told.id <> s.id AS isTold
  CALL (q, isTold) {
    MATCH (q)-[e:WORDS]->(p:Proposition)
    RETURN count(e) > 0 AS isApart, collect(CASE WHEN coalesce(e.told, false) = isTold THEN p.id END) AS words
  }
  RETURN collect({
    reportId: r.id, publishedAt: r.publishedAt, documentId: document, start: coalesce(q.start, 0), end: coalesce(q.end, 0),
    firstReportId: first.id, firstPublishedAt: first.publishedAt, isApart: isApart, words: words
  }) AS carriers
}
CALL (s) {
  MATCH (s)<-[e:REPORTS]-(told:Statement)<-[:MADE]-(a:Actor)
  WHERE told.retiredAt IS NULL AND a.retiredAt IS NULL AND e.firsthand = true AND told.attestation = 'DIRECT'
  CALL (told) {
    MATCH (told)<-[:QUOTES]-(q:Quotation)
    WHERE q.retiredAt IS NULL
    CALL (q) {
      MATCH (q)-[e:WORDS]->(p:Proposition)
      RETURN count(e) > 0 AS isApart, collect(CASE WHEN e.told = true THEN p.id END) AS words
    }
    RETURN collect({isApart: isApart, words: words}) AS wordings
  }
  RETURN collect({actorId: a.id, disclosedLatest: told.disclosedLatest, wordings: wordings}) AS witnesses
}
RETURN s.id AS id, carriers, witnesses
LIMIT 1000
