// partyToSaidKeyIndexOnNeo4j: what an actor contradicts or is contradicted in, in the order of time.
CREATE RANGE INDEX partyToSaidKey IF NOT EXISTS FOR ()-[e:PARTY_TO]-() ON (e.saidKey)
