// subjectsOfQuestions: what some questions are on, and of which version a provision among it is a point.
//
// Parameters
//   $ids  [String]  ids of Questions
// Rows
//   id  String, subject  String, version  String|null  one pair a row
MATCH (q:Question)-[:ON]->(t)
WHERE q.id IN $ids AND t.retiredAt IS NULL
OPTIONAL MATCH (t)<-[:HAS_PROVISION]-(v:PlanVersion)
WHERE v.retiredAt IS NULL
RETURN q.id AS id, t.id AS subject, v.id AS version
