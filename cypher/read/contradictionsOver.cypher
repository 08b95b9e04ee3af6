// contradictionsOver: the stored contradictions over some questions, or over propositions that answer none.
//
// Choices
//   NodeLabel  Question or Proposition
// Parameters
//   $ids  [String]  ids of Questions or Propositions
// Rows
//   c  Record  id, kind, scope, at, questionId, propositionId, disclosedLatest, label, speakersOfA, speakersOfB, selves
//   a  String|null  id of the later side
MATCH (t:NodeLabel)<-[:OVER]-(c:Contradiction)
WHERE t.id IN $ids AND t.id = coalesce(c.questionId, c.propositionId)
OPTIONAL MATCH (c)-[:SIDE_A]->(a:Statement)
RETURN c {.id, .kind, .scope, .at, .questionId, .propositionId, .disclosedLatest, .label, .speakersOfA, .speakersOfB, .selves} AS c, a.id AS a
