// statementsTouching: statements whose derived edges depend on some nodes.
//
// Choices
//   NodeLabel  label of the nodes
// Parameters
//   $ids  [String]  ids of the nodes
// Rows
//   id  String  id of a Statement
MATCH (n:NodeLabel)-[:MADE]->(s:Statement) WHERE n.id IN $ids RETURN s.id AS id
UNION
MATCH (n:NodeLabel)<-[:ABOUT]-(s:Statement) WHERE n.id IN $ids RETURN s.id AS id
UNION
MATCH (n:NodeLabel)<-[:ASSERTS|DENIES]-(s:Statement) WHERE n.id IN $ids RETURN s.id AS id
UNION
MATCH (n:NodeLabel)<-[:NAMES|CONCERNS]-(:Proposition)<-[:ASSERTS|DENIES]-(s:Statement) WHERE n.id IN $ids RETURN s.id AS id
