// foreignLabels: labels in the database that are not this graph's, in name order.
//
// Parameters
//   $known  [String]  every label of schema/model.md
// Rows
//   label  String  one a row, at most 100
MATCH (n)
UNWIND labels(n) AS label
WITH DISTINCT label
WHERE NOT label IN $known
RETURN label
ORDER BY label
LIMIT 100
