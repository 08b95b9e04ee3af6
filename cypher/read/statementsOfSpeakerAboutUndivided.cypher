// statementsOfSpeakerAboutUndivided: every standing statement of one actor about one subject that has no parts.
//
// Choices
//   NodeLabel  label of the subject
// Parameters
//   $speaker  String  id of an Actor
//   $about    String  id of the subject
// Binds     a, t
// Page      s: Statement by StatementOrder where StatementWhere without speaker, about
MATCH (a:Actor)
WHERE a.id = $speaker AND a.retiredAt IS NULL
MATCH (t:NodeLabel)
WHERE t.id = $about AND t.retiredAt IS NULL
MATCH (t)<-[:ABOUT]-(s:Statement)<-[:MADE]-(a)
WHERE s.retiredAt IS NULL
