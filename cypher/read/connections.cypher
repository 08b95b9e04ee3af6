// connections: what is one hop away from some nodes, with the edges that lead there; 2,000 edges at the most.
//
// Choices
//   NodeLabel  label of the nodes; the branch is there once for each
//   EdgeTypes  the types to follow
// Parameters
//   $ids    [String]  ids of the nodes; for each label a list of its own
//   $kinds  [String]  the types that were chosen, where the text follows others beside them
// Rows
//   followed  Integer  how many edges were followed
//   reached   [Map]    {id, edges: [[type, source, target, id, at, ...]]}
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
//> when chosen
AND type(e) IN $kinds
//> end
//> known e
WITH e, m, startNode(e) AS source, endNode(e) AS target LIMIT 2000
WITH m, count(e) AS degree, collect([type(e), source.id, target.id, e.id, e.at,
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
  ]) AS edges
WITH m, degree, edges, true
  //> known m
  AS isAdmitted
ORDER BY m.id
RETURN coalesce(sum(degree), 0) AS followed, collect(CASE WHEN isAdmitted THEN {id: m.id, edges: edges} END) AS reached
