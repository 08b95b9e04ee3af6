// Statement.chain: who tells it, the outermost teller first: the outlet of the report that carries the outermost telling, then each teller, then the speaker.
//
// Needs     s: Statement
// Binds     path, top, told, step, steps, q, r, o
// Children  . a: Actor
// Gives     chain list
MATCH path = (top:Statement)-[:REPORTS*0..5]->(s)
WHERE top.retiredAt IS NULL AND NOT EXISTS { MATCH (top)<-[:REPORTS]-(told:Statement) WHERE told.retiredAt IS NULL }
WITH top, nodes(path) AS steps, length(path) AS step ORDER BY step DESC, top.id LIMIT 1
CALL (top, steps) {
  MATCH (top)<-[:QUOTES]-(q:Quotation) WHERE q.retiredAt IS NULL
  MATCH (q)-[:PART_OF]->(r:Report)-[:PUBLISHED_BY]->(a:Actor)
  WHERE NOT EXISTS { MATCH (a)-[:MADE]->(top) }
  WITH r, a ORDER BY coalesce(r.publishedAt, '~'), r.id LIMIT 1
  RETURN a, -1 AS o
  UNION
  UNWIND range(0, size(steps) - 1) AS o
  WITH steps[o] AS told, o
  MATCH (told)<-[:MADE]-(a:Actor) WHERE a.retiredAt IS NULL
  RETURN a, o
}
WITH * ORDER BY o, a.id
//> a
RETURN collect(a {.*}) AS chain
