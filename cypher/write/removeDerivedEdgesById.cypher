// removeDerivedEdgesById: removes derived edges of one type by their own ids, wherever they are.
//
// Choices
//   EdgeType  a type of derived edge
// Parameters
//   $ids  [String]  ids of derived edges
// Rows
//   none
MATCH ()-[e:EdgeType]->()
WHERE e.id IN $ids
DELETE e
