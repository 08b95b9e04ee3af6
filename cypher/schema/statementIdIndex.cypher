// statementIdIndex: finds a Statement by id. The embedded engine does not look up by a constraint; on Neo4j this changes nothing.
CREATE INDEX statementIdLookup IF NOT EXISTS FOR (n:Statement) ON (n.id)
