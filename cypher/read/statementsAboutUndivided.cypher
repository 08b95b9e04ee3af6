// statementsAboutUndivided: every standing statement about one subject that has no parts.
//
// Choices
//   NodeLabel  label of the subject
// Parameters
//   $about  String  id of the subject
// Binds     t
// Page      s: Statement by StatementOrder where StatementWhere without about
MATCH (t:NodeLabel)<-[:ABOUT]-(s:Statement)
WHERE t.id = $about AND t.retiredAt IS NULL AND s.retiredAt IS NULL
