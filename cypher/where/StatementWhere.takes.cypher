// StatementWhere.takes: takes a side on such a proposition, or on an answer to such a question.
//
// Needs     s: Statement
// Binds     e, x
// Parameters
//   $stance  List<String>|null  ASSERTS, DENIES, QUESTIONS; null for any
EXISTS {
  MATCH (s)-[e:ASSERTS|DENIES|QUESTIONS]->(x:Proposition)
  WHERE x.retiredAt IS NULL AND ($stance IS NULL OR type(e) IN $stance)
  //> IdFilter x proposition
  //> QuestionWhere.question x question
}
