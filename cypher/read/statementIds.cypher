// statementIds: ids of all statements, retired ones too, a page in id order.
//
// Parameters
//   $after  String   the last id of the page before; '' for the first page
//   $first  Integer  most rows to return
// Rows
//   id  String  one a row
MATCH (s:Statement)
WHERE s.id > $after
RETURN s.id AS id
ORDER BY id
LIMIT $first
