// actorIdIndex: finds an Actor by id. The embedded engine does not look up by a constraint; on Neo4j this changes nothing.
CREATE INDEX actorIdLookup IF NOT EXISTS FOR (n:Actor) ON (n.id)
