// saidPageCount: how many pages all kept lists have; always one row.
//
// Rows
//   pages  Integer
MATCH (page:SaidPage)
RETURN count(page) AS pages
