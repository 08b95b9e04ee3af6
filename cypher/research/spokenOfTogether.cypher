// spokenOfTogether: actors that the same statements are about, and by how many speakers: who is seen as belonging together.
//
// Parameters
//   $least  Integer  fewest statements about both
// Rows
//   one         String
//   other       String
//   statements  Integer
//   speakers    Integer
//
// In Neo4j Browser, set these first:
//   :param least => 2
MATCH (one:Actor)<-[:ABOUT]-(s:Statement)-[:ABOUT]->(other:Actor)
WHERE s.retiredAt IS NULL AND one.id < other.id
MATCH (speaker:Actor)-[:MADE]->(s)
WITH one, other, count(DISTINCT s) AS statements, count(DISTINCT speaker) AS speakers
WHERE statements >= $least
RETURN one.name AS one, other.name AS other, statements, speakers
ORDER BY statements DESC, speakers DESC, one, other
