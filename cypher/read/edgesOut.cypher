// edgesOut: the edges that start at some nodes of one label, a page in the order of a key that tells them apart.
//
// Choices
//   NodeLabel  the label
//   EdgeTypes  the types to follow
// Parameters
//   $ids    [String]  ids of the nodes
//   $after  String    the last key of the page before; '' for the first page
//   $first  Integer   most edges to return
// Rows
//   key   String
//   edge  List    [type, source, target, id, at, ...]
MATCH (n:NodeLabel)-[e:EdgeTypes]->(m)
WHERE n.id IN $ids AND n.retiredAt IS NULL AND m.retiredAt IS NULL AND e.retiredAt IS NULL
//> known e
//> known n
//> known m
WITH e, n AS source, m AS target, n.id + ' ' + type(e) + ' ' + coalesce(e.id, m.id) + ' ' + coalesce(e.kind, '') + ' ' + coalesce(e.title, '') + ' ' + coalesce(e.from, '')
  + ' ' + coalesce(toString(e.start), '') + ' ' + coalesce(toString(e.end), '') + ' ' + coalesce(e.to, '') + ' ' + coalesce(e.at, '') AS key
WHERE key > $after
WITH e, source, target, key ORDER BY key LIMIT $first
RETURN key, [type(e), source.id, target.id, e.id, e.at,
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
  ] AS edge
ORDER BY key
