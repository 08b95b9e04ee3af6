// Quotation.known: its statement certainly public and its report certainly published at an instant.
//
// Needs     m: Quotation
// Binds     x, until
// Parameters
//   $knownAt  String  the instant, UTC, to the second
//   $knownDay  String  the last day wholly elapsed by then
//   $knownMonth  String  the last month wholly elapsed by then
//   $knownYear  String  the last year wholly elapsed by then
(m:Quotation AND EXISTS {
  MATCH (m)-[:QUOTES]->(x:Statement)
  WHERE x.disclosedLatest <= CASE WHEN size(x.disclosedLatest) = 10 THEN $knownDay ELSE $knownAt END
} AND EXISTS {
  MATCH (m)-[:PART_OF]->(x:Report)
  WHERE any(until IN [replace(replace(replace(coalesce(split(x.publishedAt, '/')[1], x.publishedAt), '~', ''), '?', ''), '%', '')] WHERE
    CASE size(until) WHEN 10 THEN until <= $knownDay WHEN 7 THEN until <= $knownMonth WHEN 4 THEN until <= $knownYear
      ELSE size(until) > 10 AND CASE WHEN until ENDS WITH 'Z' THEN until <= $knownAt ELSE substring(until, 0, 10) < $knownDay END END)
})
