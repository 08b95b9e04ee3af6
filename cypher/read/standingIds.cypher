// standingIds: ids of the nodes of one label that belong to a bundle and are not retired, a page in id order.
//
// Choices
//   NodeLabel  a label that carries the unique id
// Parameters
//   $bundle  String   id of a bundle
//   $after   String   the last id of the page before; '' for the first page
//   $first   Integer  most rows to return
// Rows
//   id  String  one a row
MATCH (n:NodeLabel)
WHERE n.id > $after AND n.bundle = $bundle AND n.retiredAt IS NULL
RETURN n.id AS id
ORDER BY id
LIMIT $first
