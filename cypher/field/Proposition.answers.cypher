// Proposition.answers: the question it is one answer to.
//
// Needs     p: Proposition
// Children  . q: Question
// Gives     answers one
MATCH (p)-[:ANSWERS]->(q:Question)
WHERE q.retiredAt IS NULL
//> q
WITH * ORDER BY q.id
RETURN collect(q {.*}) AS answers
