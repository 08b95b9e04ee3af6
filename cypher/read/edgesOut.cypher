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
//   edge  Map     {type, source, target, ...}
MATCH (n:NodeLabel)-[e:EdgeTypes]->(m)
WHERE n.id IN $ids AND n.retiredAt IS NULL AND m.retiredAt IS NULL AND e.retiredAt IS NULL
//> known e
//> known n
//> known m
WITH e, n AS source, m AS target, n.id + ' ' + type(e) + ' ' + coalesce(e.id, m.id) + ' ' + coalesce(e.kind, '') + ' ' + coalesce(e.title, '') + ' ' + coalesce(e.from, '')
  + ' ' + coalesce(toString(e.start), '') + ' ' + coalesce(toString(e.end), '') + ' ' + coalesce(e.to, '') + ' ' + coalesce(e.at, '') AS key
WHERE key > $after
WITH e, source, target, key ORDER BY key LIMIT $first
RETURN key, e {
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
} AS edge
ORDER BY key
