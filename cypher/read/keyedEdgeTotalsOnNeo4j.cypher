// keyedEdgeTotalsOnNeo4j: how many statements there are, and edges of the types that carry a stored key; known to the engine without counting.
//
// Rows
//   type   String
//   edges  Integer
MATCH ()-[e:MADE]->() RETURN 'MADE' AS type, count(e) AS edges
UNION ALL
MATCH ()-[e:ABOUT]->() RETURN 'ABOUT' AS type, count(e) AS edges
UNION ALL
MATCH ()-[e:PARTY_TO]->() RETURN 'PARTY_TO' AS type, count(e) AS edges
UNION ALL
MATCH (s:Statement) RETURN 'Statement' AS type, count(s) AS edges
