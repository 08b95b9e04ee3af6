// questionIdIndex: finds a Question by id. The embedded engine does not look up by a constraint; on Neo4j this changes nothing.
CREATE INDEX questionIdLookup IF NOT EXISTS FOR (n:Question) ON (n.id)
