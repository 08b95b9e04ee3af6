// derivedEdges: derived edges of one type, a page in the order of their ids.
//
// Choices
//   EdgeType  a type of derived edge
// Parameters
//   $after  String   the last id of the page before; '' for the first page
//   $first  Integer  most rows to return
// Rows
//   id  String, from  String|null, to  String|null, properties  Map  one edge a row
MATCH (a)-[e:EdgeType]->(b)
WHERE e.id > $after
RETURN e.id AS id, a.id AS from, b.id AS to, properties(e) AS properties
ORDER BY id
LIMIT $first
