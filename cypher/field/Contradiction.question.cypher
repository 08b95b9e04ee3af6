// Contradiction.question: the question that both sides answer; none where they clash over a proposition that answers none, or over no proposition.
//
// Needs     c: Contradiction
// Children  . q: Question
// Gives     question one
MATCH (c)-[:OVER]->(q:Question)
WHERE q.retiredAt IS NULL
WITH * ORDER BY q.id
//> q
RETURN collect(q {.*}) AS question
