// Quotation.words: the propositions that it puts in words, where they are told apart, in id order; what it tells of others last.
//
// Needs     q: Quotation
// Binds     e, told
// Children  proposition p: Proposition
// Gives     words list
MATCH (q)-[e:WORDS]->(p:Proposition)
WHERE p.retiredAt IS NULL
WITH p, coalesce(e.told, false) AS told ORDER BY told, p.id
//> p
RETURN collect({told: told, proposition: p {.*}}) AS words
