// topicIdIndex: finds a Topic by id. The embedded engine does not look up by a constraint; on Neo4j this changes nothing.
CREATE INDEX topicIdLookup IF NOT EXISTS FOR (n:Topic) ON (n.id)
