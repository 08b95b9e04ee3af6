// edgeCountOnNeo4j: how many edges of a type there are; the engine knows it without counting.
//
// Choices
//   EdgeType  their type
// Rows
//   edges  Integer
MATCH ()-[e:EdgeType]->()
RETURN count(e) AS edges
