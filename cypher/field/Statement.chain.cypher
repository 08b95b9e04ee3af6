// Statement.chain: who tells it, the outermost teller first: the outlet of the report that carries the outermost telling, then each teller, then the speaker.
//
// Needs     s: Statement
// Binds     path, top, told, teller, tellers, maker, makers, step, steps, q, r, o
// Children  . a: Actor
// Gives     chain list
MATCH path = (s)<-[:REPORTS*0..5]-(top:Statement)
WHERE top.retiredAt IS NULL
CALL (top) {
  MATCH (top)<-[:REPORTS]-(teller:Statement) WHERE teller.retiredAt IS NULL
  RETURN count(teller) AS tellers
}
WITH top, reverse(nodes(path)) AS steps, length(path) AS step, tellers
WHERE tellers = 0
WITH top, steps, step ORDER BY step DESC, top.id LIMIT 1
CALL (top) {
  MATCH (top)<-[:MADE]-(maker:Actor)
  RETURN collect(maker.id) AS makers
}
CALL (top, steps, makers) {
  MATCH (top)<-[:QUOTES]-(q:Quotation)-[:PART_OF]->(r:Report)-[:PUBLISHED_BY]->(a:Actor)
  WHERE q.retiredAt IS NULL AND NOT a.id IN makers
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
