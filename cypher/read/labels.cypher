// labels: every label that a node bears, in name order; at most 200.
//
// Rows
//   label  String
MATCH (n)
UNWIND labels(n) AS label
WITH DISTINCT label
RETURN label
ORDER BY label
LIMIT 200
