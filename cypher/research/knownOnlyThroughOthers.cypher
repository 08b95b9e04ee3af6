// knownOnlyThroughOthers: statements that nobody has from their speaker: who is said to have said what, and by whom.
//
// Rows
//   speaker    String
//   gist       String
//   teller     String
//   firsthand  Boolean      whether the text says that the teller heard it
//   tellerAct  String
//   said       String|null  EDTF
MATCH (speaker:Actor)-[:MADE]->(s:Statement {attestation: 'REPORTED'})<-[e:REPORTS]-(telling:Statement)<-[:MADE]-(teller:Actor)
WHERE s.retiredAt IS NULL AND telling.retiredAt IS NULL
RETURN speaker.name AS speaker, s.gist AS gist, teller.name AS teller, coalesce(e.firsthand, false) AS firsthand, telling.act AS tellerAct, s.said AS said
ORDER BY speaker, s.id, firsthand DESC, teller, telling.id
