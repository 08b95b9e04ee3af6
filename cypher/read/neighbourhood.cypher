// neighbourhood: what lies within some hops of some nodes, the nearest first, then the most relevant: of which most statements and contradictions tell on the way to it, the newest of these, the number of edges; and the edges between those shown.
//
// A hop follows 2,000 connections at the most, those of the most relevant nodes first, and says when it is cut. The block
// after `//> hop` is there once for each hop after the first. Edges become maps where they are matched: in a list inside of
// a map the embedded engine takes them for nodes.
//
// Choices
//   NodeLabel  label of the nodes to start at; the branch is there once for each
//   EdgeTypes  the types to follow
// Parameters
//   $ids    [String]  ids of the nodes to start at
//   $limit  Integer   most nodes to show
// Rows
//   total   Integer   nodes found
//   isCut   Boolean   whether connections were left out
//   nodes   [Record]  those shown, in order
//   edges   [Map]     those met on the way to them, some twice
//
// The server ends it with part/picture instead of its last line.
CALL () {
  //> start
  MATCH (n:NodeLabel) WHERE n.id IN $ids RETURN n
  //> end start
}
WITH n ORDER BY n.id
WHERE n.retiredAt IS NULL
//> known n
WITH collect(n) AS near
CALL (near) {
  UNWIND near AS n
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
  }) AS edges, max(coalesce(e.at, '')) AS at,
    count(DISTINCT CASE WHEN type(e) IN ['SAID_ABOUT', 'ATTRIBUTES_AUTHORSHIP', 'ALLEGED_AUTHOR_OF', 'CONTRADICTS', 'DISAGREES_WITH'] THEN coalesce(e.statementId, e.contradictionId) END) AS told
  WITH m, degree, edges, told, at ORDER BY told DESC, at DESC, degree DESC, m.id
  WITH collect({node: m, edges: edges}) AS all, coalesce(sum(degree), 0) AS followed
  RETURN followed, all
}
CALL (all) {
  UNWIND all AS way
  WITH way, way.node AS m
  WHERE m IS NOT NULL
  //> known m
  RETURN collect(way) AS reached
}
WITH near AS inner, [way IN reached WHERE NOT way.node IN near | way.node] AS front, reached AS ways, followed >= 2000 AS isCut
WITH inner, front, inner + front AS near, ways, isCut
//> hop
CALL (front, inner) {
  UNWIND front AS n
  MATCH (n)-[e:EdgeTypes]-(m)
  WHERE m.retiredAt IS NULL AND e.retiredAt IS NULL AND NOT m IN inner
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
  }) AS edges, max(coalesce(e.at, '')) AS at,
    count(DISTINCT CASE WHEN type(e) IN ['SAID_ABOUT', 'ATTRIBUTES_AUTHORSHIP', 'ALLEGED_AUTHOR_OF', 'CONTRADICTS', 'DISAGREES_WITH'] THEN coalesce(e.statementId, e.contradictionId) END) AS told
  WITH m, degree, edges, told, at ORDER BY told DESC, at DESC, degree DESC, m.id
  WITH collect({node: m, edges: edges}) AS all, coalesce(sum(degree), 0) AS followed
  RETURN followed, all
}
CALL (all) {
  UNWIND all AS way
  WITH way, way.node AS m
  WHERE m IS NOT NULL
  //> known m
  RETURN collect(way) AS reached
}
WITH near AS inner, [way IN reached WHERE NOT way.node IN front | way.node] AS front, ways + reached AS ways, isCut OR followed >= 2000 AS isCut
WITH inner, front, inner + front AS near, ways, isCut
//> end hop
WITH size(near) AS total, near[0..$limit] AS shown, ways, isCut, front
WITH total, shown, ways, isCut, [n IN front WHERE n IN shown] AS outermost
CALL (outermost) {
  UNWIND outermost AS n
  MATCH (n)-[e:EdgeTypes]->(m)
  WHERE e.retiredAt IS NULL
  //> known e
  WITH e, n AS source, m AS target LIMIT 2000
  RETURN count(e) AS followed, collect(CASE WHEN target IN outermost THEN e {
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
  } END) AS among
}
CALL (shown, ways) {
  UNWIND ways AS way
  WITH way WHERE way.node IN shown
  UNWIND way.edges AS e
  RETURN collect(e) AS met
}
WITH total, isCut OR followed >= 2000 AS isCut, shown, met + among AS drawn
//> picture
RETURN total, isCut, [n IN shown | n {.id, .label}] AS nodes, drawn AS edges
