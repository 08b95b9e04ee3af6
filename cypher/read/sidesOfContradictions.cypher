// sidesOfContradictions: what contradictions repeat of statements, and who made them, for whom, about which plan versions.
//
// Parameters
//   $ids  [String]  ids of Statements
// Rows
//   side  Record  a standing statement: id, gist, act, attestation, said, saidEarliest, saidLatest, disclosedLatest, recordedAt
//   makers  List, principals  List  {id, name}
//   offices  List  {maker, title, id, name, from, to}
//   versions  [String]
MATCH (s:Statement)
WHERE s.id IN $ids AND s.retiredAt IS NULL
CALL (s) {
  MATCH (s)<-[:MADE]-(a:Actor)
  WHERE a.retiredAt IS NULL
  RETURN collect({id: a.id, name: coalesce(a.name, a.label, a.id)}) AS makers
}
CALL (s) {
  MATCH (s)<-[:MADE]-(a:Actor)-[e:HOLDS_OFFICE]->(o:Actor)
  WHERE a.retiredAt IS NULL AND o.retiredAt IS NULL
  RETURN collect({maker: a.id, title: e.title, id: o.id, name: coalesce(o.name, o.label, o.id), from: e.from, to: e.to}) AS offices
}
CALL (s) {
  MATCH (s)-[:ON_BEHALF_OF]->(o:Actor)
  WHERE o.retiredAt IS NULL
  RETURN collect({id: o.id, name: coalesce(o.name, o.label, o.id)}) AS principals
}
CALL (s) {
  MATCH (s)-[:ABOUT]->(part)<-[:HAS_PROVISION*0..1]-(v:PlanVersion)
  WHERE part.retiredAt IS NULL AND v.retiredAt IS NULL
  RETURN collect(DISTINCT v.id) AS versions
}
RETURN s {.id, .gist, .label, .act, .attestation, .said, .saidEarliest, .saidLatest, .disclosedLatest, .recordedAt} AS side, makers, offices, principals, versions
