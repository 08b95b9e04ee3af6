// removeSaidLists: removes kept lists, their pages left where they are.
//
// Parameters
//   $ids  [String]  ids of lists
// Rows
//   none
MATCH (list:SaidList)
WHERE list.id IN $ids
DELETE list
