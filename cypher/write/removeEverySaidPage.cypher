// removeEverySaidPage: removes all pages of kept lists.
//
// Rows
//   none
MATCH (page:SaidPage)
DELETE page
