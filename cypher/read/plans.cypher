// plans: every standing plan, in id order, at most 1000.
//
// Rows
//   row  Record  Plan
// Children  . p: Plan
MATCH (p:Plan)
WHERE p.retiredAt IS NULL
WITH p ORDER BY p.id LIMIT 1000
//> p
RETURN p {.*} AS row
