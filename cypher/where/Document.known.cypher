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
    CASE size(until) WHEN 10 THEN until <= $knownDay WHEN 7 THEN until <= $knownMonth WHEN 4 THEN until <= $knownYear
      ELSE size(until) > 10 AND CASE WHEN until ENDS WITH 'Z' THEN until <= $knownAt ELSE substring(until, 0, 10) < $knownDay END END), false)
})
