// outDegrees: how many edges start at the standing nodes of one label, a page in id order.
//
// Choices
//   NodeLabel  the label
//   EdgeTypes  the types to count
// Parameters
//   $after  String   the last id of the page before; '' for the first page
//   $first  Integer  most nodes to return
// Rows
//   id  String, degree  Integer
MATCH (n:NodeLabel)
WHERE n.id > $after AND n.retiredAt IS NULL
WITH n ORDER BY n.id LIMIT $first
RETURN n.id AS id, COUNT { (n)-[:EdgeTypes]->() } AS degree
ORDER BY id
