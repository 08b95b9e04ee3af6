// Provision.terms: what the point is reported to set, as answers to the questions on it, with who asserts and who denies each, in id order.
//
// Needs     q: Provision
// Binds     o
// Children
//   proposition p: Proposition
// Gives     terms list
//
// What stands in part/sides is taken in.
MATCH (q)<-[:ON]-(o:Question)<-[:ANSWERS]-(p:Proposition)
WHERE p.retiredAt IS NULL AND o.retiredAt IS NULL AND coalesce(p.kind, 'TERM') = 'TERM'
WITH DISTINCT p ORDER BY p.id
//> part/sides
//> p
RETURN collect({proposition: p {.*}, assertedBy: asserters, deniedBy: deniers, statements: sayings, accountDenials: denials, asserting: asserting, answering: answering}) AS terms
