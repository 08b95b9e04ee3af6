// termValuesByVersion: the numbers that are given for the terms of a plan's versions, and who gives each.
// Two values under one question disagree about one text; values under different questions are different texts.
//
// Rows
//   version    String
//   question   String
//   value      Number
//   unit       String|null
//   condition  String|null
//   saidBy     [String]
//   deniedBy   [String]
MATCH (p:Proposition)-[:ANSWERS]->(question:Question)-[:ON]->(on)
WHERE p.value IS NOT NULL AND p.retiredAt IS NULL AND question.retiredAt IS NULL AND (on:Provision OR on:PlanVersion)
OPTIONAL MATCH (holder:PlanVersion)-[:HAS_PROVISION]->(on)
WITH p, question, coalesce(holder.label, on.label) AS version
CALL (p) {
  OPTIONAL MATCH (p)<-[:ASSERTS]-(s:Statement)<-[:MADE]-(a:Actor)
  WHERE s.retiredAt IS NULL
  WITH DISTINCT a.name AS name ORDER BY name
  RETURN collect(name) AS saidBy
}
CALL (p) {
  OPTIONAL MATCH (p)<-[:DENIES]-(s:Statement)<-[:MADE]-(a:Actor)
  WHERE s.retiredAt IS NULL
  WITH DISTINCT a.name AS name ORDER BY name
  RETURN collect(name) AS deniedBy
}
RETURN DISTINCT version, question.text AS question, p.value AS value, p.unit AS unit, p.condition AS condition, saidBy, deniedBy
ORDER BY version, question, unit, value
