// denialsAndTheirTargets: who denies what, on whose behalf, and whose statement it answers.
//
// Rows
//   denier      String
//   onBehalfOf  [String]
//   denial      String
//   answers     String|null  the statement it answers; null when it answers none in particular
//   of          String|null  who made that statement
//   denied      [String]     the propositions it denies
//   said        String|null  EDTF
MATCH (denier:Actor)-[:MADE]->(s:Statement {act: 'DENIAL'})
WHERE s.retiredAt IS NULL
OPTIONAL MATCH (s)-[:RESPONDS_TO {act: 'DENIAL'}]->(answered:Statement)<-[:MADE]-(author:Actor)
CALL (s) {
  OPTIONAL MATCH (s)-[:ON_BEHALF_OF]->(principal:Actor)
  WITH principal.name AS name ORDER BY name
  RETURN collect(name) AS onBehalfOf
}
CALL (s) {
  OPTIONAL MATCH (s)-[:DENIES]->(p:Proposition)
  WITH p.text AS text ORDER BY text
  RETURN collect(text) AS denied
}
RETURN denier.name AS denier, onBehalfOf, s.gist AS denial, answered.gist AS answers, author.name AS of, denied, s.said AS said
ORDER BY s.saidEarliest IS NULL, s.saidEarliest, s.id, of, answered.id, denier
