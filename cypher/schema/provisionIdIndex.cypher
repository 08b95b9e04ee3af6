// provisionIdIndex: finds a Provision by id. The embedded engine does not look up by a constraint; on Neo4j this changes nothing.
CREATE INDEX provisionIdLookup IF NOT EXISTS FOR (n:Provision) ON (n.id)
