// Statement.takes: the propositions it asserts, denies or questions, in id order.
//
// Needs     s: Statement
// Binds     e
// Children  proposition p: Proposition
// Gives     takes list
MATCH (s)-[e:ASSERTS|DENIES|QUESTIONS]->(p:Proposition)
WHERE p.retiredAt IS NULL
WITH * ORDER BY p.id, type(e)
//> p
RETURN collect({stance: type(e), proposition: p {.*}}) AS takes
