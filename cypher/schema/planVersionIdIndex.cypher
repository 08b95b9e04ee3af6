// planVersionIdIndex: finds a PlanVersion by id. The embedded engine does not look up by a constraint; on Neo4j this changes nothing.
CREATE INDEX planVersionIdLookup IF NOT EXISTS FOR (n:PlanVersion) ON (n.id)
