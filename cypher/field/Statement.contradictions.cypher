// Statement.contradictions: the contradictions of which this statement is a side.
//
// Needs     s: Statement
// Page      c: Contradiction by ContradictionOrder where ContradictionWhere
MATCH (s)<-[:SIDE_A|SIDE_B]-(c:Contradiction)
WHERE c.retiredAt IS NULL
