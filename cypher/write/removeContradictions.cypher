// removeContradictions: removes contradictions with their edges.
//
// Parameters
//   $ids  [String]  ids of Contradictions
// Rows
//   none
MATCH (c:Contradiction)
WHERE c.id IN $ids
DETACH DELETE c
