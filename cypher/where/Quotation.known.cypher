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
  WHERE ((size(x.disclosedLatest) = 10 AND x.disclosedLatest <= $knownDay) OR (size(x.disclosedLatest) > 10 AND x.disclosedLatest <= $knownAt))
} AND EXISTS {
  MATCH (m)-[:PART_OF]->(x:Report)
  WHERE any(until IN [replace(replace(replace(coalesce(split(x.publishedAt, '/')[1], x.publishedAt), '~', ''), '?', ''), '%', '')] WHERE
    (size(until) = 10 AND until <= $knownDay) OR (size(until) = 7 AND until <= $knownMonth) OR (size(until) = 4 AND until <= $knownYear)
    OR (size(until) > 10 AND until ENDS WITH 'Z' AND until <= $knownAt) OR (size(until) > 10 AND NOT until ENDS WITH 'Z' AND substring(until, 0, 10) < $knownDay))
})
