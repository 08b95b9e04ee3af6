// Document.known: all reports that it carries certainly published at an instant.
//
// Needs     m: Document
// Binds     x, until
// Parameters
//   $knownAt  String  the instant, UTC, to the second
//   $knownDay  String  the last day wholly elapsed by then
//   $knownMonth  String  the last month wholly elapsed by then
//   $knownYear  String  the last year wholly elapsed by then
(m:Document AND EXISTS { MATCH (m)-[:CARRIES]->(x:Report) WHERE x.retiredAt IS NULL } AND NOT EXISTS {
  MATCH (m)-[:CARRIES]->(x:Report)
  WHERE x.retiredAt IS NULL AND NOT coalesce(any(until IN [replace(replace(replace(coalesce(split(x.publishedAt, '/')[1], x.publishedAt), '~', ''), '?', ''), '%', '')] WHERE
    (size(until) = 10 AND until <= $knownDay) OR (size(until) = 7 AND until <= $knownMonth) OR (size(until) = 4 AND until <= $knownYear)
    OR (size(until) > 10 AND until ENDS WITH 'Z' AND until <= $knownAt) OR (size(until) > 10 AND NOT until ENDS WITH 'Z' AND substring(until, 0, 10) < $knownDay)), false)
})
