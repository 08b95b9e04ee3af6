// makersOfStatements: who made each of some statements, retired actors left out.
//
// Parameters
//   $ids  [String]  ids of Statements
// Rows
//   id  String, maker  String  one pair a row
MATCH (s:Statement)<-[:MADE]-(a:Actor)
WHERE s.id IN $ids AND a.retiredAt IS NULL
RETURN s.id AS id, a.id AS maker
