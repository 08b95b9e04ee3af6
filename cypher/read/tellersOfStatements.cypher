// tellersOfStatements: the standing statements that tell of some statements, and who made them.
//
// Parameters
//   $ids  [String]  ids of Statements
// Rows
//   statement  String, teller  String, attestation  String|null, firsthand  Boolean  one edge a row
//   makers  List  {id, name}
MATCH (s:Statement)<-[e:REPORTS]-(t:Statement)
WHERE s.id IN $ids AND t.retiredAt IS NULL
CALL (t) {
  MATCH (t)<-[:MADE]-(a:Actor)
  WHERE a.retiredAt IS NULL
  RETURN collect({id: a.id, name: coalesce(a.name, a.label, a.id)}) AS makers
}
RETURN s.id AS statement, t.id AS teller, t.attestation AS attestation, coalesce(e.firsthand, false) AS firsthand, makers
