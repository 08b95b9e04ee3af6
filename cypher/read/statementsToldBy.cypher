// statementsToldBy: the standing statements that some statements tell of, also through others.
//
// Parameters
//   $ids  [String]  ids of Statements
// Rows
//   id  String  one a row
MATCH (t:Statement)-[:REPORTS*1..5]->(s:Statement)
WHERE t.id IN $ids AND s.retiredAt IS NULL
RETURN DISTINCT s.id AS id
