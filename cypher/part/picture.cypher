// picture: the end of a text that has found nodes (`shown`) and edges (`drawn`): what is told of them. A block from `//> when` to `//> end` is there when that part is wanted.
//
// Needs     shown: Nodes, drawn: Maps of edges, total: Integer, isCut: Boolean
// Rows
//   total, isCut  as they were found
//   nodes   [Record]  in the order of `shown`
//   places  List      {id, place, isCopy}: the version of a provision, the outlet of a report, whether it was made from another
//   edges   [Map]     `drawn`
//   names   List      {id, label} of those whom edges of authorship name
//   claims  List      {id, attestation} of the statements that edges of authorship come from
//   dates   List      {id, said} of the statements that edges come from
//   clashes List      {id, said, disclosedLatest} of the contradictions by which two actors are shown to disagree, said of the later side
//   nodeProperties  [Map]  in the order of `shown`
WITH total, isCut, shown, drawn,
  [e IN drawn WHERE e.type = 'ATTRIBUTES_AUTHORSHIP' | e.other] + [e IN drawn WHERE e.type = 'ALLEGED_AUTHOR_OF' | e.by] AS others,
  [e IN drawn WHERE e.type IN ['ATTRIBUTES_AUTHORSHIP', 'ALLEGED_AUTHOR_OF'] | e.statementId] AS claimed,
  [e IN drawn WHERE e.statementId IS NOT NULL | e.statementId] AS dated,
  [e IN drawn WHERE e.type = 'DISAGREES_WITH' | e.contradictionId] AS clashing
//> when label
CALL (shown) {
  UNWIND shown AS n
  WITH n WHERE n:Provision OR n:Report
  OPTIONAL MATCH (n)-[:HAS_PROVISION|PUBLISHED_BY]-(whole) WHERE whole.retiredAt IS NULL
  WITH n, min(coalesce(whole.name, whole.label)) AS place
  RETURN collect({id: n.id, place: place, isCopy: EXISTS { MATCH (n)-[d:DERIVED_FROM]->(source) WHERE d.kind <> 'COMPILATION' AND source.retiredAt IS NULL }}) AS places
}
//> end
//> when caption
CALL (others) {
  MATCH (a:Actor) WHERE a.id IN others
  RETURN collect({id: a.id, label: coalesce(a.name, a.label, a.id)}) AS names
}
CALL (claimed) {
  MATCH (s:Statement) WHERE s.id IN claimed
  RETURN collect({id: s.id, attestation: s.attestation}) AS claims
}
//> end
//> when at
CALL (dated) {
  MATCH (s:Statement) WHERE s.id IN dated
  RETURN collect({id: s.id, said: s.said}) AS dates
}
//> end
//> when clash
CALL (clashing) {
  MATCH (c:Contradiction)-[:SIDE_A]->(s:Statement) WHERE c.id IN clashing
  RETURN collect({id: c.id, said: s.said, disclosedLatest: c.disclosedLatest}) AS clashes
}
//> end
RETURN total, isCut,
  [n IN shown | n {.id, .label, .name, .gist, .text, .heading, .number, .code, .title, .publishedAt, .said, .issuedAt, .attestation, .textStatus}] AS nodes,
  drawn AS edges
//> when label
, places
//> end
//> when caption
, names, claims
//> end
//> when at
, dates
//> end
//> when clash
, clashes
//> end
//> when properties
, [n IN shown | properties(n)] AS nodeProperties
//> end
