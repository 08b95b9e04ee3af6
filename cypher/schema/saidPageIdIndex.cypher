// saidPageIdIndex: finds a SaidPage by id. The embedded engine does not look up by a constraint; on Neo4j this changes nothing.
CREATE INDEX saidPageIdLookup IF NOT EXISTS FOR (n:SaidPage) ON (n.id)
