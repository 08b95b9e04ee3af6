// Statement.about: what it is about, in id order, with the polarity the words show.
//
// Needs     s: Statement
// Binds     e
// Children  target t: Subject
// Gives     about list
MATCH (s)-[e:ABOUT]->(t)
WHERE t.retiredAt IS NULL
WITH * ORDER BY t.id
//> t
RETURN collect({polarity: e.polarity, target: t {.*}}) AS about
