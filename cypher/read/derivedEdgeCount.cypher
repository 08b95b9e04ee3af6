// derivedEdgeCount: how many derived edges of one type there are.
//
// Choices
//   EdgeType  a type of derived edge
// Rows
//   edges  Integer  one row
MATCH ()-[e:EdgeType]->()
RETURN count(e) AS edges
