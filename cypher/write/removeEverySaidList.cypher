// removeEverySaidList: removes all kept lists.
//
// Rows
//   none
MATCH (list:SaidList)
DELETE list
