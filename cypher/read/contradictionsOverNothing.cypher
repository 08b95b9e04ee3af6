// contradictionsOverNothing: the stored contradictions of some actors that are over no question and no proposition.
//
// Parameters
//   $ids  [String]  ids of Actors
// Rows
//   c  Record  id, kind, scope, at, disclosedLatest, label, speakersOfA, speakersOfB, selves
//   a  String|null  id of the later side
MATCH (p:Actor)-[:PARTY_TO]->(c:Contradiction)
WHERE p.id IN $ids AND c.questionId IS NULL AND c.propositionId IS NULL
OPTIONAL MATCH (c)-[:SIDE_A]->(a:Statement)
RETURN DISTINCT c {.id, .kind, .scope, .at, .disclosedLatest, .label, .speakersOfA, .speakersOfB, .selves} AS c, a.id AS a
