// Provision.attestedBy: the statements that say the version provides this: those about it that propose it or assert a term of it, in id order.
//
// Needs     p: Provision
// Binds     x, q
// Children  . s: Statement
// Gives     attestedBy list
MATCH (p)<-[:ABOUT]-(s:Statement)
WHERE s.retiredAt IS NULL AND (s.act = 'PROPOSAL' OR EXISTS {
  MATCH (s)-[:ASSERTS]->(x:Proposition)-[:ANSWERS]->(q:Question)-[:ON]->(p)
} OR EXISTS { MATCH (s)-[:ASSERTS]->(x:Proposition) WHERE x.kind = 'TERM' })
//> known s
WITH DISTINCT s ORDER BY s.id
//> s
RETURN collect(s {.*}) AS attestedBy
