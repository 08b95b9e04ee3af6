// carriersOfStatements: the reports that word some statements, and what these reports were made from.
//
// Parameters
//   $ids  [String]  ids of Statements
// Rows
//   statement  String, report  String, title  String|null, document  String|null, start  Integer|null, end  Integer|null  one wording a row
//   outlets  [String]  names
//   isApart  Boolean, words  [String], tells  [String]  whether it words some propositions only; ids of those, and of those it tells of
//   sources  List  {kind, start, end, isHeld}: what it was made from, left out where it is open who copied; isHeld where a document carries a source, or a source of it
MATCH (s:Statement)<-[:QUOTES]-(q:Quotation)-[:PART_OF]->(r:Report)
WHERE s.id IN $ids AND q.retiredAt IS NULL AND r.retiredAt IS NULL
CALL (q) {
  MATCH (q)-[:FOUND_IN]->(d:Document)
  WHERE d.retiredAt IS NULL
  RETURN min(d.id) AS document
}
CALL (q) {
  MATCH (q)-[e:WORDS]->(p:Proposition)
  RETURN count(e) > 0 AS isApart, collect(CASE WHEN coalesce(e.told, false) = false THEN p.id END) AS words, collect(CASE WHEN e.told = true THEN p.id END) AS tells
}
CALL (r) {
  MATCH (r)-[:PUBLISHED_BY]->(o:Actor)
  WHERE o.retiredAt IS NULL
  WITH o.name AS name ORDER BY name
  RETURN collect(name) AS outlets
}
CALL (r) {
  MATCH (r)-[e:DERIVED_FROM]->(source:Report)
  WHERE source.retiredAt IS NULL AND e.kind <> 'COMPILATION' AND (e.kind = 'SPUN_COPY' OR coalesce(e.directed, true))
  RETURN collect({kind: e.kind, start: e.start, end: e.end, isHeld: EXISTS {
    MATCH (source)-[:DERIVED_FROM*0..8]->(top:Report)<-[:CARRIES]-(held:Document)
    WHERE top.retiredAt IS NULL AND held.retiredAt IS NULL
  }}) AS sources
}
RETURN s.id AS statement, r.id AS report, r.title AS title, outlets, isApart, words, tells, document, q.start AS start, q.end AS end, sources
