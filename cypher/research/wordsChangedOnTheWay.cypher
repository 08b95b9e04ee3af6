// wordsChangedOnTheWay: wordings that print a speaker's words otherwise than another text does, the most changed first.
// A reworded copy turns meanings round; read both before quoting either.
//
// Parameters
//   $most  Integer  most rows
// Rows
//   speaker     String
//   similarity  Number  share of words that both have in the same order, 0 to 1
//   fidelity    String  of the changed wording
//   changed     String
//   changedIn   String  id of a Report
//   printed     String  the wording that keeps more
//   printedIn   String  id of a Report
//
// In Neo4j Browser, set these first:
//   :param most => 25
MATCH (copy:Quotation)-[e:VARIANT_OF]->(model:Quotation)-[:QUOTES]->(s:Statement)<-[:MADE]-(speaker:Actor)
WHERE copy.fidelity IN ['ALTERED', 'BACK_TRANSLATED'] AND copy.retiredAt IS NULL AND model.retiredAt IS NULL AND s.retiredAt IS NULL
MATCH (copy)-[:PART_OF]->(copyReport:Report)
MATCH (model)-[:PART_OF]->(modelReport:Report)
RETURN speaker.name AS speaker, e.similarity AS similarity, copy.fidelity AS fidelity, copy.exact AS changed, copyReport.id AS changedIn, model.exact AS printed, modelReport.id AS printedIn
ORDER BY similarity, copy.id, model.id, speaker LIMIT $most
