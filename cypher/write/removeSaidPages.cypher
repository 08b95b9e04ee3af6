// removeSaidPages: removes pages of kept lists.
//
// Parameters
//   $ids  [String]  ids of pages
// Rows
//   none
MATCH (page:SaidPage)
WHERE page.id IN $ids
DELETE page
