// statementsTouching: statements whose derived edges or contradictions depend on some nodes.
//
// Choices
//   NodeLabel  label of the nodes
// Parameters
//   $ids  [String]  ids of the nodes
// Rows
//   id  String  id of a Statement
MATCH (n:NodeLabel)-[:MADE]->(s:Statement) WHERE n.id IN $ids RETURN s.id AS id
UNION
MATCH (n:NodeLabel)-[:SAME_AS*1..8]-(:Actor)-[:MADE]->(s:Statement) WHERE n.id IN $ids RETURN s.id AS id
UNION
MATCH (n:NodeLabel)<-[:ABOUT|ON_BEHALF_OF]-(s:Statement) WHERE n.id IN $ids RETURN s.id AS id
UNION
MATCH (n:NodeLabel)<-[:ASSERTS|DENIES]-(s:Statement) WHERE n.id IN $ids RETURN s.id AS id
UNION
MATCH (n:NodeLabel)<-[:NAMES|CONCERNS|ANSWERS]-(:Proposition)<-[:ASSERTS|DENIES]-(s:Statement) WHERE n.id IN $ids RETURN s.id AS id
UNION
MATCH (n:NodeLabel)<-[:ON]-(:Question)<-[:ANSWERS]-(:Proposition)<-[:ASSERTS|DENIES]-(s:Statement) WHERE n.id IN $ids RETURN s.id AS id
UNION
MATCH (n:NodeLabel)<-[:HOLDS_OFFICE]-(:Actor)-[:MADE]->(s:Statement) WHERE n.id IN $ids RETURN s.id AS id
UNION
MATCH (n:NodeLabel)<-[:PUBLISHED_BY]-(:Report)<-[:PART_OF]-(:Quotation)-[:QUOTES]->(s:Statement) WHERE n.id IN $ids RETURN s.id AS id
UNION
MATCH (n:NodeLabel)<-[:DERIVED_FROM*0..8]-(:Report)<-[:PART_OF]-(:Quotation)-[:QUOTES]->(s:Statement) WHERE n.id IN $ids RETURN s.id AS id
UNION
MATCH (n:NodeLabel)-[:CARRIES]->(:Report)<-[:DERIVED_FROM*0..8]-(:Report)<-[:PART_OF]-(:Quotation)-[:QUOTES]->(s:Statement) WHERE n.id IN $ids RETURN s.id AS id
