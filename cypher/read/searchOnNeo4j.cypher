// searchOnNeo4j: nodes whose searchText holds any of the words, best first.
//
// Parameters
//   $words   String    words in double quotes joined by OR; made by the store, never a user's text
//   $labels  [String]  labels to keep
//   $limit   Integer   most hits to return, 1..1000
// Rows
//   id      String
//   labels  [String]
//   score   Float    comparable within one answer only
CALL db.index.fulltext.queryNodes('search', $words) YIELD node, score
WHERE any(label IN labels(node) WHERE label IN $labels)
RETURN node.id AS id, labels(node) AS labels, score
ORDER BY score DESC, id
LIMIT $limit
