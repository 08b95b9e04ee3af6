// tellersOfStatements: the standing statements that tell of some statements, and who made them.
//
// Parameters
//   $ids  [String]  ids of Statements
// Rows
//   statement  String, teller  String, attestation  String|null, firsthand  Boolean  one edge a row
//   makers  List  {id, name}, deniers  List  {id, name} of those who made a denial of what the teller says
MATCH (s:Statement)<-[e:REPORTS]-(t:Statement)
WHERE s.id IN $ids AND t.retiredAt IS NULL
CALL (t) {
  MATCH (t)<-[:MADE]-(a:Actor)
  WHERE a.retiredAt IS NULL
  RETURN collect({id: a.id, name: coalesce(a.name, a.label, a.id)}) AS makers
}
CALL (t) {
  MATCH (t)<-[r:RESPONDS_TO]-(d:Statement)<-[:MADE]-(b:Actor)
  WHERE r.act = 'DENIAL' AND d.retiredAt IS NULL AND b.retiredAt IS NULL
  RETURN collect(DISTINCT {id: b.id, name: coalesce(b.name, b.label, b.id)}) AS deniers
}
RETURN s.id AS statement, t.id AS teller, t.attestation AS attestation, coalesce(e.firsthand, false) AS firsthand, makers, deniers
