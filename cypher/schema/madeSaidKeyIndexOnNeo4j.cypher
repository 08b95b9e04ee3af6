// madeSaidKeyIndexOnNeo4j: what an actor said, in the order of time. The embedded engine has no index on edges.
CREATE RANGE INDEX madeSaidKey IF NOT EXISTS FOR ()-[e:MADE]-() ON (e.saidKey)
