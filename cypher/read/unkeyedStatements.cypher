// unkeyedStatements: standing statements that have no place in the order of time yet, as nothing was derived from them; in no order.
//
// Parameters
//   $first  Integer  most rows to return
// Rows
//   id  String  one a row
MATCH (s:Statement)
WHERE s.saidKey IS NULL AND s.retiredAt IS NULL AND s.id IS NOT NULL
RETURN s.id AS id
LIMIT $first
