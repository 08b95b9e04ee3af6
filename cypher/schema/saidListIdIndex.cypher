// saidListIdIndex: finds a SaidList by id. The embedded engine does not look up by a constraint; on Neo4j this changes nothing.
CREATE INDEX saidListIdLookup IF NOT EXISTS FOR (n:SaidList) ON (n.id)
