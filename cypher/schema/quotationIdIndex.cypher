// quotationIdIndex: finds a Quotation by id. The embedded engine does not look up by a constraint; on Neo4j this changes nothing.
CREATE INDEX quotationIdLookup IF NOT EXISTS FOR (n:Quotation) ON (n.id)
