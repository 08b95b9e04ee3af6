// stancesOnPropositions: the standing statements that assert or deny some propositions.
//
// Parameters
//   $ids  [String]  ids of Propositions
// Rows
//   statement  String, proposition  String, stance  ASSERTS|DENIES  one edge a row
MATCH (p:Proposition)<-[e:ASSERTS|DENIES]-(s:Statement)
WHERE p.id IN $ids AND s.retiredAt IS NULL
RETURN s.id AS statement, p.id AS proposition, type(e) AS stance
