// contradictionIdIndex: finds a Contradiction by id. The embedded engine does not look up by a constraint; on Neo4j this changes nothing.
CREATE INDEX contradictionIdLookup IF NOT EXISTS FOR (n:Contradiction) ON (n.id)
