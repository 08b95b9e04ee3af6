// Statement.reportedBy: the statements that tell of it, in id order.
//
// Needs     s: Statement
// Children  . t: Statement
// Gives     reportedBy list
MATCH (t:Statement)-[:REPORTS]->(s)
WHERE t.retiredAt IS NULL
//> t
WITH * ORDER BY t.id
RETURN collect(t {.*}) AS reportedBy
