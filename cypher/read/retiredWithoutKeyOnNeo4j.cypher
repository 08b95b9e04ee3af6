// retiredWithoutKeyOnNeo4j: how many retired statements have no stored key, and how many edges of theirs. One row.
//
// Rows
//   Statement  Integer
//   MADE       Integer
//   ABOUT      Integer
MATCH (s:Statement)
WHERE s.retiredAt IS NOT NULL
CALL (s) {
  MATCH (s)<-[e:MADE]-()
  WHERE e.saidKey IS NULL
  RETURN count(e) AS made
}
CALL (s) {
  MATCH (s)-[e:ABOUT]->()
  WHERE e.saidKey IS NULL
  RETURN count(e) AS about
}
RETURN count(CASE WHEN s.saidKey IS NULL THEN 1 END) AS Statement, coalesce(sum(made), 0) AS MADE, coalesce(sum(about), 0) AS ABOUT
