// stances: who took which side on some subjects or, for a plan or a version, on their parts, with the statements behind it. A statement known only from reworded copies counts for nobody.
//
// Parameters
//   $on      List<String>  ids of subjects
//   $actors  List<String>  ids of Actors; empty for whoever took a side
// Binds     part, e, q, r, c, copies, sides, wordings, spun
// Rows
//   actor    Record, actorId   String
//   target   Record, targetId  String
//   sayings  List  {id, statement: Record, sides: [{part, polarity}], saidEarliest, saidLatest}, all rows together at most 5001
// Children
//   actor a: Actor
//   target t: Subject
//   statement s: Statement
CALL () {
  MATCH (t:Actor) WHERE t.id IN $on RETURN t
  UNION ALL
  MATCH (t:Plan) WHERE t.id IN $on RETURN t
  UNION ALL
  MATCH (t:PlanVersion) WHERE t.id IN $on RETURN t
  UNION ALL
  MATCH (t:Provision) WHERE t.id IN $on RETURN t
  UNION ALL
  MATCH (t:Topic) WHERE t.id IN $on RETURN t
  UNION ALL
  MATCH (t:Statement) WHERE t.id IN $on RETURN t
}
WITH t WHERE t.retiredAt IS NULL
MATCH (t)-[:HAS_VERSION|HAS_PROVISION*0..2]->(part)<-[e:ABOUT]-(s:Statement)<-[:MADE]-(a:Actor)
WHERE e.polarity IS NOT NULL AND s.retiredAt IS NULL AND part.retiredAt IS NULL AND a.retiredAt IS NULL AND (size($actors) = 0 OR a.id IN $actors)
//> known s
WITH t, a, s, collect({part: part.id, polarity: e.polarity}) AS sides
CALL (s) {
  MATCH (s)<-[:QUOTES]-(q:Quotation)-[:PART_OF]->(r:Report)
  WHERE q.retiredAt IS NULL AND r.retiredAt IS NULL
  OPTIONAL MATCH (r)-[c:DERIVED_FROM]->(:Report)
  WHERE c.kind = 'SPUN_COPY' AND (c.start IS NULL OR c.end IS NULL OR (q.start >= c.start AND q.end <= c.end))
  WITH q, count(c) AS copies
  RETURN count(q) AS wordings, count(CASE WHEN copies > 0 THEN 1 END) AS spun
}
WITH t, a, s, sides, wordings, spun
WHERE wordings = 0 OR spun < wordings
WITH t, a, s, sides ORDER BY t.id, a.id, s.id LIMIT 5001
//> s
WITH t, a, collect({id: s.id, statement: s {.*}, sides: sides, saidEarliest: s.saidEarliest, saidLatest: s.saidLatest}) AS sayings
//> t
//> a
RETURN a {.*} AS actor, a.id AS actorId, t {.*} AS target, t.id AS targetId, sayings
