// denialsOfStatements: which of some statements were made to deny another, or are what another was made to deny.
//
// Parameters
//   $ids  [String]  ids of Statements
// Rows
//   from  String, to  String  the denial and what it denies, one edge a row
MATCH (s:Statement)-[e:RESPONDS_TO]->(t:Statement)
WHERE s.id IN $ids AND e.act = 'DENIAL' AND s.retiredAt IS NULL AND t.retiredAt IS NULL
RETURN s.id AS from, t.id AS to
UNION
MATCH (t:Statement)<-[e:RESPONDS_TO]-(s:Statement)
WHERE t.id IN $ids AND e.act = 'DENIAL' AND s.retiredAt IS NULL AND t.retiredAt IS NULL
RETURN s.id AS from, t.id AS to
