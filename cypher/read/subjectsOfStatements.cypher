// subjectsOfStatements: what each of some statements is about, retired things too, and the key of the edge.
//
// Parameters
//   $ids  [String]  ids of Statements
// Rows
//   id  String, subject  String|null, labels  [String], retiredAt  String|null, polarity  String|null, saidKey  String|null  one edge a row
MATCH (s:Statement)-[e:ABOUT]->(subject)
WHERE s.id IN $ids
RETURN s.id AS id, subject.id AS subject, labels(subject) AS labels, subject.retiredAt AS retiredAt, e.polarity AS polarity, e.saidKey AS saidKey
