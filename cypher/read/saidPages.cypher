// saidPages: pages of kept lists by id.
//
// Parameters
//   $ids  [String]  ids of pages
// Rows
//   id  String, keys  [String]  one page a row
MATCH (page:SaidPage)
WHERE page.id IN $ids
RETURN page.id AS id, page.keys AS keys
