// propositionsBeside: some propositions, and the other answers to the exclusive questions they answer.
//
// Parameters
//   $ids  [String]  ids of Propositions
// Rows
//   id  String, text  String, value  Number|null, unit  String|null, condition  String|null  one proposition and question a row
//   questionId  String|null, question  String|null, exclusive  Boolean|null, questionUnit  String|null
CALL () {
  MATCH (p:Proposition)
  WHERE p.id IN $ids AND p.retiredAt IS NULL
  RETURN p
  UNION
  MATCH (o:Proposition)-[:ANSWERS]->(q:Question)<-[:ANSWERS]-(p:Proposition)
  WHERE o.id IN $ids AND q.exclusive = true AND q.retiredAt IS NULL AND p.retiredAt IS NULL
  RETURN p
}
OPTIONAL MATCH (p)-[:ANSWERS]->(q:Question)
WHERE q.retiredAt IS NULL
RETURN p.id AS id, coalesce(p.text, p.label, p.id) AS text, p.value AS value, p.unit AS unit, p.condition AS condition,
       q.id AS questionId, coalesce(q.text, q.label, q.id) AS question, q.exclusive AS exclusive, q.unit AS questionUnit
