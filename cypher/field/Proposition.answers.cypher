// Proposition.answers: the question it is one answer to.
//
// Needs     p: Proposition
// Children  . q: Question
// Gives     answers one
MATCH (p)-[:ANSWERS]->(q:Question)
WHERE q.retiredAt IS NULL
WITH * ORDER BY q.id
//> q
RETURN collect(q {.*}) AS answers
