// statementSaidKeyIndexOnNeo4j: standing statements in the order of time. The embedded engine orders by no index.
CREATE RANGE INDEX statementSaidKey IF NOT EXISTS FOR (n:Statement) ON (n.saidKey)
