// planIdIndex: finds a Plan by id. The embedded engine does not look up by a constraint; on Neo4j this changes nothing.
CREATE INDEX planIdLookup IF NOT EXISTS FOR (n:Plan) ON (n.id)
