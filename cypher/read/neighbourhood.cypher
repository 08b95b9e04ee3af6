// neighbourhood: what lies within some hops of some nodes, the nearest first, then the most relevant: what something is said of, by how many reports that are made from no other print it, then by the newest of it, then by the number of edges; and the edges between those shown.
//
// A hop follows 2,000 connections at the most, those of the most relevant nodes first, and says when it is cut. Once it is known
// what is shown, all are gone over again, layer by layer, for the edges and what they name. Edges become lists where they are
// matched: in a list inside of a map the embedded engine takes them for nodes, and lists of edges come last, as it copies a list
// at each step that it passes. The block after `//> hop` is there once for each hop after the first.
//
// Choices
//   NodeLabel  label of the nodes to start at; the branch is there once for each
//   EdgeTypes  the types to follow
// Parameters
//   $ids    [String]  ids of the nodes to start at; for each label a list of its own
//   $kinds  [String]  the types that were chosen, where the text follows others beside them
//   $limit  Integer   most nodes to show
// Rows
//   total   Integer   nodes found
//   isCut   Boolean   whether connections were left out
//   nodes   [Record]  those shown, in order
//   edges   [List]    those between them, some twice
//
// The server puts part/lookups where `//> lookups` stands, and returns what part/picture returns.
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
  //> when chosen
  AND type(e) IN $kinds
  //> end
  //> known e
  WITH e, m LIMIT 2000
  WITH m, count(e) AS degree, max(coalesce(e.at, '')) AS at, collect(DISTINCT coalesce(e.statementId, e.contradictionId)) AS told
  CALL (told) {
    UNWIND told AS id
    MATCH (s:Statement {id: id})
    MATCH (s)<-[:QUOTES]-(:Quotation)-[:PART_OF]->(r:Report) WHERE r.retiredAt IS NULL
    RETURN count(DISTINCT CASE WHEN COUNT { (r)-[:DERIVED_FROM]->() } = 0 THEN r.id END) AS origins
  }
  WITH m, degree, at, origins, size(told) > 0 AS isTold, true
    //> known m
    AS isAdmitted
  ORDER BY isTold DESC, origins DESC, at DESC, degree DESC, m.id
  RETURN coalesce(sum(degree), 0) AS followed, collect(CASE WHEN isAdmitted THEN m END) AS reached
}
WITH near AS inner, [m IN reached WHERE NOT m IN near] AS front, [0, size(near)] AS sizes, followed >= 2000 AS isCut
//> hop
WITH inner, front, sizes + [size(inner) + size(front)] AS sizes, isCut
CALL (front, inner) {
  UNWIND front AS n
  MATCH (n)-[e:EdgeTypes]-(m)
  WHERE m.retiredAt IS NULL AND e.retiredAt IS NULL AND NOT m IN inner
  //> when chosen
  AND type(e) IN $kinds
  //> end
  //> known e
  WITH e, m LIMIT 2000
  WITH m, count(e) AS degree, max(coalesce(e.at, '')) AS at, collect(DISTINCT coalesce(e.statementId, e.contradictionId)) AS told
  CALL (told) {
    UNWIND told AS id
    MATCH (s:Statement {id: id})
    MATCH (s)<-[:QUOTES]-(:Quotation)-[:PART_OF]->(r:Report) WHERE r.retiredAt IS NULL
    RETURN count(DISTINCT CASE WHEN COUNT { (r)-[:DERIVED_FROM]->() } = 0 THEN r.id END) AS origins
  }
  WITH m, degree, at, origins, size(told) > 0 AS isTold, true
    //> known m
    AS isAdmitted
  ORDER BY isTold DESC, origins DESC, at DESC, degree DESC, m.id
  RETURN coalesce(sum(degree), 0) AS followed, collect(CASE WHEN isAdmitted THEN m END) AS reached
}
WITH inner + front AS inner, [m IN reached WHERE NOT m IN front AND NOT m IN inner] AS front, sizes, isCut OR followed >= 2000 AS isCut
//> end hop
WITH inner + front AS near, front, sizes, isCut
WITH near, near[0..$limit] AS shown, front, sizes, isCut
WITH near, shown, [n IN front WHERE n IN shown] AS outermost, sizes, isCut
CALL (near, shown, outermost, sizes) {
  CALL (near, shown, outermost, sizes) {
    UNWIND range(1, size(sizes) - 1) AS layer
    WITH shown, shown[sizes[layer - 1]..sizes[layer]] AS front, near[0..sizes[layer - 1]] AS inner
    CALL (shown, front, inner) {
      UNWIND front AS n
      MATCH (n)-[e:EdgeTypes]-(m)
      WHERE m.retiredAt IS NULL AND e.retiredAt IS NULL AND NOT m IN inner
      //> when chosen
      AND type(e) IN $kinds
      //> end
      //> known e
      WITH e, m LIMIT 2000
      RETURN e, m IN shown AS isDrawn
    }
    RETURN e, isDrawn, 0 AS counted
    UNION ALL
    UNWIND outermost AS n
    MATCH (n)-[e:EdgeTypes]->(m)
    WHERE e.retiredAt IS NULL
    //> when chosen
    AND type(e) IN $kinds
    //> end
    //> known e
    WITH e, m, outermost LIMIT 2000
    RETURN e, m IN outermost AS isDrawn, 1 AS counted
  }
  WITH e, isDrawn, counted, startNode(e) AS source, endNode(e) AS target, type(e) IN ['ATTRIBUTES_AUTHORSHIP', 'ALLEGED_AUTHOR_OF'] AS isClaim
  RETURN coalesce(sum(counted), 0) AS followed,
    collect(DISTINCT CASE WHEN isClaim THEN coalesce(e.to, e.by) END) AS others, collect(DISTINCT CASE WHEN isClaim THEN e.statementId END) AS claimed,
    collect(DISTINCT e.statementId) AS dated, collect(DISTINCT CASE WHEN type(e) = 'DISAGREES_WITH' THEN e.contradictionId END) AS clashing,
    collect(CASE WHEN isDrawn THEN [type(e), source.id, target.id, e.id, e.at,
      CASE WHEN e.id IS NULL OR type(e) <> 'SAID_ABOUT' THEN [e.kind, e.title, e.from, e.to, e.start, e.end] END
      //> when caption
      , CASE WHEN type(e) = 'SAID_ABOUT' THEN [e.caption, e.attestation] ELSE [e.caption, e.attestation, e.stance, e.role, e.by, e.status, e.polarity, e.firsthand, e.act, e.judgedBy, e.confidence, e.relation, e.verdict, e.score, e.directed] END
      //> end
      //> when statement
      , [e.statementId, e.contradictionId]
      //> end
      //> when properties
      , properties(e)
      //> end
    ] END) AS drawn
}
WITH shown, size(near) AS total, isCut OR followed >= 2000 AS isCut, others, claimed, dated, clashing, drawn
//> lookups
//> picture
RETURN total, isCut, [n IN shown | n {.id, .label}] AS nodes, drawn AS edges
