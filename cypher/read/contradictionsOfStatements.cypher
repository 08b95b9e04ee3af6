// contradictionsOfStatements: the contradictions that are stored for some statements.
//
// Parameters
//   $ids  [String]  ids of Statements
// Rows
//   c  Record  id, kind, scope, at, questionId, propositionId, disclosedLatest, label, speakersOfA, speakersOfB, selves
//   a  String|null, b  String|null  ids of the sides
MATCH (s:Statement)<-[:SIDE_A|SIDE_B]-(c:Contradiction)
WHERE s.id IN $ids
WITH DISTINCT c
OPTIONAL MATCH (c)-[:SIDE_A]->(a:Statement)
OPTIONAL MATCH (c)-[:SIDE_B]->(b:Statement)
RETURN c {.id, .kind, .scope, .at, .questionId, .propositionId, .disclosedLatest, .label, .speakersOfA, .speakersOfB, .selves} AS c, a.id AS a, b.id AS b
