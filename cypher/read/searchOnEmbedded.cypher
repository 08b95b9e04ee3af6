// searchOnEmbedded: the nodes that the full-text indexes gave.
//
// Parameters
//   $hits  [Integer]  the engine's own numbers of nodes, as its index gives them
// Rows
//   n  Node
MATCH (n)
WHERE id(n) IN $hits
RETURN n
