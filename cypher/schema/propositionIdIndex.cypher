// propositionIdIndex: finds a Proposition by id. The embedded engine does not look up by a constraint; on Neo4j this changes nothing.
CREATE INDEX propositionIdLookup IF NOT EXISTS FOR (n:Proposition) ON (n.id)
