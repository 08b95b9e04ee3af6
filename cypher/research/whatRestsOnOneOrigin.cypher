// whatRestsOnOneOrigin: statements that several reports print, all of which go back to one source.
// They look confirmed and are not. A derivation of a part of a report counts only for wordings inside the part; GraphQL's
// `corroboration` follows chains of derivations, this text one step.
//
// Rows
//   gist     String
//   reports  [String]  ids of the reports that print it
//   origin   String    id of the one report they come from, held or not
//   kinds    [String]  how they come from it
MATCH (s:Statement)<-[:QUOTES]-(q:Quotation)-[:PART_OF]->(r:Report)
WHERE s.retiredAt IS NULL AND q.retiredAt IS NULL
OPTIONAL MATCH (r)-[d:DERIVED_FROM]->(source:Report)
WHERE d.kind <> 'COMPILATION' AND (d.start IS NULL OR (d.start <= q.start AND q.end <= d.end))
WITH s, r, coalesce(source.id, r.id) AS origin, d.kind AS kind
ORDER BY r.id, kind
WITH s, collect(DISTINCT r.id) AS reports, collect(DISTINCT origin) AS origins, collect(DISTINCT kind) AS kinds
WHERE size(reports) > 1 AND size(origins) = 1
RETURN s.gist AS gist, reports, origins[0] AS origin, kinds
ORDER BY gist, s.id
