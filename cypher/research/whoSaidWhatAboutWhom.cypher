// whoSaidWhatAboutWhom: what is said about one person or body, newest first, with the words it rests on.
// Every row is what somebody is reported to have said, never what is so.
//
// Parameters
//   $targetId  String  id of an Actor
// Rows
//   speaker   String
//   said      String|null  as printed, EDTF; null when no day is known
//   act       String
//   polarity  String|null  the leaning of the words toward the target, if they show one
//   gist      String       our words
//   exact     String|null  the first wording; null when only another statement tells of it
//   report    String|null
//
// In Neo4j Browser, set these first:
//   :param targetId => 'person:kirill-dmitriev'
MATCH (speaker:Actor)-[e:SAID_ABOUT]->(target:Actor {id: $targetId})
MATCH (s:Statement {id: e.statementId})
CALL (s) {
  OPTIONAL MATCH (s)<-[:QUOTES]-(q:Quotation)-[:PART_OF]->(r:Report)
  WHERE q.retiredAt IS NULL
  WITH q, r ORDER BY q.id LIMIT 1
  RETURN q.exact AS exact, coalesce(r.title, r.id) AS report
}
RETURN speaker.name AS speaker, s.said AS said, s.act AS act, e.polarity AS polarity, s.gist AS gist, exact, report
ORDER BY s.saidEarliest IS NULL, s.saidEarliest DESC, s.id, speaker
