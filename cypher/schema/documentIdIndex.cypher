// documentIdIndex: finds a Document by id. The embedded engine does not look up by a constraint; on Neo4j this changes nothing.
CREATE INDEX documentIdLookup IF NOT EXISTS FOR (n:Document) ON (n.id)
