// authorshipTakenByStatements: which propositions of authorship some statements assert or deny.
//
// Parameters
//   $ids  [String]  ids of Statements
// Rows
//   id  String, stance  ASSERTS|DENIES, proposition  String, role  String|null, author  String, plan  String  one author and plan a row
MATCH (s:Statement)-[e:ASSERTS|DENIES]->(p:Proposition)
WHERE s.id IN $ids AND p.kind = 'AUTHORSHIP' AND p.retiredAt IS NULL
MATCH (p)-[:NAMES]->(author:Actor)
WHERE author.retiredAt IS NULL
MATCH (p)-[:CONCERNS]->(plan:Plan)
WHERE plan.retiredAt IS NULL
RETURN s.id AS id, type(e) AS stance, p.id AS proposition, p.role AS role, author.id AS author, plan.id AS plan
