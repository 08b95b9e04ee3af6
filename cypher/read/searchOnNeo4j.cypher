// searchOnNeo4j: nodes whose searchText holds any of the words, the best of each label.
//
// Parameters
//   $indexes     [String]  full-text indexes of the labels asked for
//   $words       String    words in double quotes joined by OR; made by the store, never a user's text
//   $candidates  Integer   most nodes of each label
// Rows
//   n  Node
UNWIND $indexes AS index
CALL db.index.fulltext.queryNodes(index, $words, {limit: $candidates}) YIELD node AS n
RETURN n
