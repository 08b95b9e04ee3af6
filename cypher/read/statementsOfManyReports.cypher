// statementsOfManyReports: the statements carried by at least so many reports, their own and those of what tells of them,
// in no particular order.
//
// Parameters
//   $least  Integer  at least 1
//   $most   Integer  rows at most
// Rows
//   id       String
//   reports  List<Record>  publishedAt; isDerived, whether it is made from another
MATCH way = (s:Statement)<-[:REPORTS*0..5]-(told:Statement)
WHERE all(one IN nodes(way) WHERE one.retiredAt IS NULL)
WITH DISTINCT s, told
MATCH (told)<-[:QUOTES]-(q:Quotation)-[:PART_OF]->(r:Report)
WHERE q.retiredAt IS NULL AND r.retiredAt IS NULL
WITH DISTINCT s, r
WITH s, collect({
  publishedAt: r.publishedAt,
  isDerived: EXISTS { MATCH (r)-[e:DERIVED_FROM]->(source:Report) WHERE source.retiredAt IS NULL AND e.kind <> 'COMPILATION' }
}) AS reports
WHERE size(reports) >= $least
RETURN s.id AS id, reports
LIMIT $most
