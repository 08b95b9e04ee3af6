// statementsToldBy: the standing statements that some statements tell of, also through others, and those that are told of
// by what some statements deny: what is said of either names who tells of it and who denies that.
//
// Parameters
//   $ids  [String]  ids of Statements
// Rows
//   id  String  one a row
MATCH (t:Statement)-[:REPORTS*1..5]->(s:Statement)
WHERE t.id IN $ids AND s.retiredAt IS NULL
RETURN DISTINCT s.id AS id
UNION
MATCH (d:Statement)-[:RESPONDS_TO]->(:Statement)-[:REPORTS*1..5]->(s:Statement)
WHERE d.id IN $ids AND s.retiredAt IS NULL
RETURN DISTINCT s.id AS id
