// indexedKeysOnNeo4j: how many statements, edges of theirs and parties to contradictions carry a stored key, told by the indexes over the keys alone.
//
// Rows
//   type   String
//   keyed  Integer
MATCH ()-[e:MADE]->() WHERE e.saidKey IS NOT NULL
RETURN 'MADE' AS type, count(e) AS keyed
UNION ALL
MATCH ()-[e:ABOUT]->() WHERE e.saidKey IS NOT NULL
RETURN 'ABOUT' AS type, count(e) AS keyed
UNION ALL
MATCH ()-[e:PARTY_TO]->() WHERE e.saidKey IS NOT NULL
RETURN 'PARTY_TO' AS type, count(e) AS keyed
UNION ALL
MATCH (s:Statement) WHERE s.saidKey IS NOT NULL
RETURN 'Statement' AS type, count(s) AS keyed
