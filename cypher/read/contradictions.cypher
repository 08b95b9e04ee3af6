// contradictions: every contradiction.
//
// Page      c: Contradiction by ContradictionOrder where ContradictionWhere
MATCH (c:Contradiction)
WHERE c.retiredAt IS NULL
