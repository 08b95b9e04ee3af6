// makersOfStatements: who made each of some statements, retired actors too, and the key of the edge.
//
// Parameters
//   $ids  [String]  ids of Statements
// Rows
//   id  String, maker  String, retiredAt  String|null, saidKey  String|null  one edge a row
MATCH (s:Statement)<-[e:MADE]-(a:Actor)
WHERE s.id IN $ids
RETURN s.id AS id, a.id AS maker, a.retiredAt AS retiredAt, e.saidKey AS saidKey
