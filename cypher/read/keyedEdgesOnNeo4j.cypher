// keyedEdgesOnNeo4j: how many standing statements, edges of theirs and parties to contradictions there are, and how many of them carry their stored key.
//
// Rows
//   type   String
//   edges  Integer
//   keyed  Integer
MATCH (s:Statement)<-[e:MADE]-() WHERE s.retiredAt IS NULL
RETURN 'MADE' AS type, count(e) AS edges, count(e.saidKey) AS keyed
UNION ALL
MATCH (s:Statement)-[e:ABOUT]->() WHERE s.retiredAt IS NULL
RETURN 'ABOUT' AS type, count(e) AS edges, count(e.saidKey) AS keyed
UNION ALL
MATCH ()-[e:PARTY_TO]->()
RETURN 'PARTY_TO' AS type, count(e) AS edges, count(e.saidKey) AS keyed
UNION ALL
MATCH (s:Statement) WHERE s.retiredAt IS NULL
RETURN 'Statement' AS type, count(s) AS edges, count(s.saidKey) AS keyed
