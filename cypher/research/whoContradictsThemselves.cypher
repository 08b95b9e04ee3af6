// whoContradictsThemselves: pairs of statements of one speaker of which at most one can hold, the largest gap first.
// `restsOn` names what must be reported rightly for it to be a contradiction at all.
//
// Rows
//   who       String
//   kind      String         DIRECT_DENIAL, OPPOSITE_STANCE, VALUE_MISMATCH or EXCLUSIVE_ANSWERS
//   gapDays   Integer|null   the fewest days between the two; null when a day is not known
//   later     String
//   earlier   String
//   over      String|null    the question, else the proposition
//   restsOn   [String]       who tells of a side that is known only by hearsay
//   status    String         what people made of it
MATCH (a:Actor)-[:PARTY_TO]->(c:Contradiction {scope: 'SELF'})-[:SIDE_A]->(later:Statement)
MATCH (c)-[:SIDE_B]->(earlier:Statement)
CALL (c) {
  OPTIONAL MATCH (c)-[:OVER]->(over)
  WITH over ORDER BY over.id DESC LIMIT 1
  RETURN over.text AS over
}
CALL (c) {
  OPTIONAL MATCH (c)-[:RESTS_ON]->(told:Statement)<-[:MADE]-(teller:Actor)
  WITH DISTINCT teller.name AS name ORDER BY name
  RETURN collect(name) AS restsOn
}
RETURN a.name AS who, c.kind AS kind, c.gapDays AS gapDays, later.gist AS later, earlier.gist AS earlier, over, restsOn, c.status AS status
ORDER BY gapDays IS NULL, gapDays DESC, who, c.id
