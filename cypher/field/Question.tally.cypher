// Question.tally: each answer with who asserts and who denies it, in id order; answers nobody takes a side on are kept.
//
// Needs     q: Question
// Children
//   proposition p: Proposition
// Gives     tally list
//
// What stands in part/sides is taken in.
MATCH (q)<-[:ANSWERS]-(p:Proposition)
WHERE p.retiredAt IS NULL
WITH p ORDER BY p.id
//> part/sides
//> p
RETURN collect({proposition: p {.*}, assertedBy: asserters, deniedBy: deniers, statements: sayings, accountDenials: denials, asserting: asserting, answering: answering}) AS tally
