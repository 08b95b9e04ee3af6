// exportedStatements: some standing statements as one row each: by whom, for and about whom, with which side on what, in whose print.
//
// Parameters
//   $ids  [String]  ids of Statements
// Rows
//   row  Record  with speakers, onBehalfOf, about, takes and quotations as lists of maps
MATCH (s:Statement)
WHERE s.id IN $ids AND s.retiredAt IS NULL
CALL (s) {
  MATCH (a:Actor)-[:MADE]->(s) WHERE a.retiredAt IS NULL
  WITH a ORDER BY a.id
  RETURN collect({id: a.id, name: coalesce(a.name, a.label, a.id)}) AS speakers
}
CALL (s) {
  MATCH (s)-[e:ABOUT]->(t) WHERE t.retiredAt IS NULL
  WITH e, t ORDER BY t.id
  RETURN collect({id: t.id, name: coalesce(t.label, t.name, t.id), polarity: e.polarity}) AS about
}
CALL (s) {
  MATCH (s)-[:ON_BEHALF_OF]->(a:Actor) WHERE a.retiredAt IS NULL
  WITH a ORDER BY a.id
  RETURN collect({id: a.id, name: coalesce(a.name, a.label, a.id)}) AS onBehalfOf
}
CALL (s) {
  MATCH (s)-[e:ASSERTS|DENIES|QUESTIONS]->(p:Proposition) WHERE p.retiredAt IS NULL
  WITH e, p ORDER BY p.id
  RETURN collect({id: p.id, stance: type(e), text: coalesce(p.text, p.label, p.id)}) AS takes
}
CALL (s) {
  MATCH (q:Quotation)-[:QUOTES]->(s) WHERE q.retiredAt IS NULL
  CALL (q) {
    MATCH (q)-[:PART_OF]->(r:Report) WHERE r.retiredAt IS NULL
    CALL (r) {
      OPTIONAL MATCH (r)-[:PUBLISHED_BY]->(o:Actor)
      RETURN min(coalesce(o.name, o.label)) AS outlet
    }
    RETURN collect({id: r.id, publishedAt: r.publishedAt, outlet: outlet}) AS reports
  }
  CALL (q) {
    OPTIONAL MATCH (q)-[:FOUND_IN]->(d:Document)
    RETURN min(d.id) AS document
  }
  WITH q, reports, document ORDER BY q.id
  RETURN collect({exact: q.exact, fidelity: q.fidelity, document: document, reports: reports}) AS quotations
}
RETURN s {.id, .gist, .act, .attestation, .said, .dateText, .disclosedAt, speakers: speakers, onBehalfOf: onBehalfOf, about: about, takes: takes, quotations: quotations} AS row
ORDER BY s.id
