// derivationsAbove: every derivation on the way from reports to their roots.
//
// Parameters
//   $ids  List<String>  ids of reports, at most 1000
// Rows
//   from      String        id of the derived report
//   to        String        id of its source
//   kind      String
//   evidence  String
//   start     Integer|null  the part of the derived document it covers, in code points; null for all of it
//   end       Integer|null
//   publishedAt  String|null  of the source, EDTF
MATCH (r:Report) WHERE r.id IN $ids
MATCH (r)-[:DERIVED_FROM*0..8]->(x:Report)-[e:DERIVED_FROM]->(y:Report)
WHERE y.retiredAt IS NULL
RETURN DISTINCT x.id AS from, y.id AS to, e.kind AS kind, coalesce(e.evidence, '') AS evidence, e.start AS start, e.end AS end, y.publishedAt AS publishedAt
LIMIT 10000
