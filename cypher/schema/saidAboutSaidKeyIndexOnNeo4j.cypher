// saidAboutSaidKeyIndexOnNeo4j: what an actor said about something, in the order of time.
CREATE RANGE INDEX saidAboutSaidKey IF NOT EXISTS FOR ()-[e:SAID_ABOUT]-() ON (e.saidKey)
