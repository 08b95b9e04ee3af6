// Statement.reportedBy: the statements that tell of it, in id order.
//
// Needs     s: Statement
// Children  . t: Statement
// Gives     reportedBy list
MATCH (s)<-[:REPORTS]-(t:Statement)
WHERE t.retiredAt IS NULL
WITH * ORDER BY t.id
//> t
RETURN collect(t {.*}) AS reportedBy
