// derivationsAbove: the derivations on the way from reports to their roots, nine steps up at most. What a compilation
// gathers is not followed.
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
MATCH (r:Report) WHERE r.id IN $ids
MATCH way = (r)-[:DERIVED_FROM*0..8]->(x:Report)
WHERE all(step IN relationships(way) WHERE step.kind <> 'COMPILATION')
WITH DISTINCT x
MATCH (x)-[e:DERIVED_FROM]->(y:Report)
WHERE y.retiredAt IS NULL AND e.kind <> 'COMPILATION'
RETURN DISTINCT x.id AS from, y.id AS to, e.kind AS kind, coalesce(e.evidence, '') AS evidence, e.start AS start, e.end AS end
LIMIT 10000
