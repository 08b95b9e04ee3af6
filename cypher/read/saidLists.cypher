// saidLists: kept lists by id.
//
// Parameters
//   $ids  [String]  ids of lists
// Rows
//   id  String, total  Integer, starts  [String]  one list a row
MATCH (list:SaidList)
WHERE list.id IN $ids
RETURN list.id AS id, list.total AS total, list.starts AS starts
