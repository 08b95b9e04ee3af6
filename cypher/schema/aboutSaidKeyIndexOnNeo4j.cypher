// aboutSaidKeyIndexOnNeo4j: what is said about something, in the order of time.
CREATE RANGE INDEX aboutSaidKey IF NOT EXISTS FOR ()-[e:ABOUT]-() ON (e.saidKey)
