// Statement.reports: the statements it tells of, in id order.
//
// Needs     s: Statement
// Children  . t: Statement
// Gives     reports list
MATCH (s)-[:REPORTS]->(t:Statement)
WHERE t.retiredAt IS NULL
WITH * ORDER BY t.id
//> t
RETURN collect(t {.*}) AS reports
