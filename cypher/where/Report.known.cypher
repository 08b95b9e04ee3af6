// Report.known: certainly published at an instant; one that no text dates never.
//
// Needs     m: Report
// Binds     until
// Parameters
//   $knownAt  String  the instant, UTC, to the second
//   $knownDay  String  the last day wholly elapsed by then
//   $knownMonth  String  the last month wholly elapsed by then
//   $knownYear  String  the last year wholly elapsed by then
(m:Report AND any(until IN [replace(replace(replace(coalesce(split(m.publishedAt, '/')[1], m.publishedAt), '~', ''), '?', ''), '%', '')] WHERE
    CASE size(until) WHEN 10 THEN until <= $knownDay WHEN 7 THEN until <= $knownMonth WHEN 4 THEN until <= $knownYear
      ELSE size(until) > 10 AND CASE WHEN until ENDS WITH 'Z' THEN until <= $knownAt ELSE substring(until, 0, 10) < $knownDay END END))
