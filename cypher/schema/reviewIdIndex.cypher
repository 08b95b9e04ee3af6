// reviewIdIndex: finds a Review by id. The embedded engine does not look up by a constraint; on Neo4j this changes nothing.
CREATE INDEX reviewIdLookup IF NOT EXISTS FOR (n:Review) ON (n.id)
