// connections: what is one hop away from some nodes, with the edges that lead there; 2,000 edges at the most.
//
// Choices
//   NodeLabel  label of the nodes; the branch is there once for each
//   EdgeTypes  the types to follow
// Parameters
//   $ids  [String]  ids of the nodes
// Rows
//   followed  Integer  how many edges were followed
//   reached   [Map]    {id, edges: [{type, source, target, …}]}
CALL () {
  //> start
  MATCH (n:NodeLabel) WHERE n.id IN $ids RETURN n
  //> end start
}
WITH n ORDER BY n.id
WHERE n.retiredAt IS NULL
//> known n
MATCH (n)-[e:EdgeTypes]-(m)
WHERE m.retiredAt IS NULL AND e.retiredAt IS NULL
//> known e
WITH e, m, startNode(e) AS source, endNode(e) AS target LIMIT 2000
WITH m, count(e) AS degree, collect(e {
  //> when caption
  .caption, .attestation, .stance, .role, .status, .polarity, .firsthand, .act, .judgedBy, .confidence, .relation, .verdict, .score, by: e.by,
  //> end
  //> when statement
  .statementId, .contradictionId,
  //> end
  //> when properties
  own: properties(e),
  //> end
  .id, .at, .kind, .title, .from, .start, .end, other: e.to, type: type(e), source: source.id, target: target.id
}) AS edges
WITH collect({node: m, id: m.id, edges: edges}) AS all, coalesce(sum(degree), 0) AS followed
CALL (all) {
  UNWIND all AS way
  WITH way, way.node AS m
  WHERE m IS NOT NULL
  //> known m
  RETURN collect({id: way.id, edges: way.edges}) AS reached
}
RETURN followed, reached
