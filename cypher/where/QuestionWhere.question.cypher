// QuestionWhere.question: answers such a question.
//
// Needs     x: Proposition
// Binds     y
EXISTS {
  MATCH (x)-[:ANSWERS]->(y:Question)
  WHERE y.retiredAt IS NULL
  //> IdFilter y
}
