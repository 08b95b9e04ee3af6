// longSaidLists: whom and what more standing statements than some number are by, about, or both.
//
// Parameters
//   $most  Integer  lists of up to so many statements are left out
// Rows
//   id  String  by an actor, about a thing, or both, as kept lists are named; one a row
MATCH (a:Actor)-[:MADE]->(s:Statement)
WHERE s.retiredAt IS NULL
WITH a, count(DISTINCT s) AS total
WHERE total > $most
RETURN 'by ' + a.id AS id
UNION ALL
MATCH (s:Statement)-[:ABOUT]->(t)
WHERE s.retiredAt IS NULL
WITH t, count(DISTINCT s) AS total
WHERE total > $most
RETURN 'about ' + t.id AS id
UNION ALL
MATCH (a:Actor)-[e:SAID_ABOUT]->(t)
WITH a.id AS maker, t.id AS subject, count(e) AS total
WHERE total > $most
RETURN 'by ' + maker + ' about ' + subject AS id
