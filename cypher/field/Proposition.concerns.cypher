// Proposition.concerns: the plans whose authorship it is about.
//
// Needs     p: Proposition
// Children  . t: Plan
// Gives     concerns list
MATCH (p)-[:CONCERNS]->(t:Plan)
WHERE t.retiredAt IS NULL
WITH * ORDER BY t.id
//> t
RETURN collect(t {.*}) AS concerns
