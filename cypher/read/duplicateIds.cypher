// duplicateIds: ids that occur more than once within a label; at most ten.
//
// Rows
//   label  String
//   id     String
//   times  Integer
MATCH (n)
WHERE n.id IS NOT NULL
UNWIND labels(n) AS label
WITH label, n.id AS id, count(*) AS times
WHERE times > 1
RETURN label, id, times
ORDER BY label, id
LIMIT 10
