// whoSpeaksForWhom: who makes statements on whose behalf, how many, and how many of them deny something.
//
// Rows
//   speaker     String
//   principal   String
//   offices     [String]  offices that the speaker holds there
//   statements  Integer
//   denials     Integer
MATCH (speaker:Actor)-[:MADE]->(s:Statement)-[:ON_BEHALF_OF]->(principal:Actor)
WHERE s.retiredAt IS NULL
WITH speaker, principal, count(DISTINCT s) AS statements, count(DISTINCT CASE WHEN s.act = 'DENIAL' THEN s.id END) AS denials
CALL (speaker, principal) {
  OPTIONAL MATCH (speaker)-[e:HOLDS_OFFICE]->(principal)
  WITH e.title AS title ORDER BY title
  RETURN collect(title) AS offices
}
RETURN speaker.name AS speaker, principal.name AS principal, offices, statements, denials
ORDER BY statements DESC, speaker, principal
