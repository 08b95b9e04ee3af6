// stancesOfStatements: the propositions that some standing statements assert or deny.
//
// Parameters
//   $ids  [String]  ids of Statements
// Rows
//   statement  String, proposition  String, stance  ASSERTS|DENIES  one edge a row
MATCH (s:Statement)-[e:ASSERTS|DENIES]->(p:Proposition)
WHERE s.id IN $ids AND s.retiredAt IS NULL AND p.retiredAt IS NULL
RETURN s.id AS statement, p.id AS proposition, type(e) AS stance
