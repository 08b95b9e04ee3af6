// Statement.reports: the statements it tells of, in id order.
//
// Needs     s: Statement
// Children  . t: Statement
// Gives     reports list
MATCH (s)-[:REPORTS]->(t:Statement)
WHERE t.retiredAt IS NULL
//> t
WITH * ORDER BY t.id
RETURN collect(t {.*}) AS reports
