// subjectsOfStatements: what each of some statements is about, other statements and retired subjects left out.
//
// Parameters
//   $ids  [String]  ids of Statements
// Rows
//   id  String, subject  String, labels  [String], polarity  String|null  one edge a row
MATCH (s:Statement)-[e:ABOUT]->(subject)
WHERE s.id IN $ids AND subject.retiredAt IS NULL
RETURN s.id AS id, subject.id AS subject, labels(subject) AS labels, e.polarity AS polarity
