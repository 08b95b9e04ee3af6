// removeDerivedEdgesWithoutId: removes edges of a derived type that no projection made: they have no id.
//
// Choices
//   EdgeType  a type of derived edge
// Rows
//   none
MATCH ()-[e:EdgeType]->()
WHERE e.id IS NULL
DELETE e
