// Quotation.statement: the utterance it words.
//
// Needs     q: Quotation
// Children  . s: Statement
// Gives     statement one
MATCH (q)-[:QUOTES]->(s:Statement)
WHERE s.retiredAt IS NULL
WITH * ORDER BY s.id
//> s
RETURN collect(s {.*}) AS statement
