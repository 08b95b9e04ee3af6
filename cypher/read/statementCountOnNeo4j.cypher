// statementCountOnNeo4j: how many statements there are, retired ones too; the engine knows it without counting.
//
// Rows
//   edges  Integer
MATCH (s:Statement)
RETURN count(s) AS edges
