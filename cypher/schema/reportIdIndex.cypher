// reportIdIndex: finds a Report by id. The embedded engine does not look up by a constraint; on Neo4j this changes nothing.
CREATE INDEX reportIdLookup IF NOT EXISTS FOR (n:Report) ON (n.id)
