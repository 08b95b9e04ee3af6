// firsthandWitnesses: who says of himself that he heard somebody say something, and what.
// A witness is named, speaks for himself, and a text says that he was there.
//
// Rows
//   witness  String
//   speaker  String  whom he heard
//   heard    String  what he says that was said
//   reports  [String]  ids of the reports that print the witness
MATCH (witness:Actor)-[:MADE]->(telling:Statement {attestation: 'DIRECT'})-[e:REPORTS]->(told:Statement)<-[:MADE]-(speaker:Actor)
WHERE e.firsthand AND telling.retiredAt IS NULL AND told.retiredAt IS NULL
CALL (telling) {
  OPTIONAL MATCH (telling)<-[:QUOTES]-(q:Quotation)-[:PART_OF]->(r:Report)
  WHERE q.retiredAt IS NULL
  WITH DISTINCT r.id AS id ORDER BY id
  RETURN collect(id) AS reports
}
RETURN witness.name AS witness, speaker.name AS speaker, told.gist AS heard, reports
ORDER BY speaker, told.id, witness, telling.id
