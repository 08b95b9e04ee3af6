// dropStatementSaidEarliestIndexOnNeo4j: earlier versions had one; statements are now found in the order of their keys.
DROP INDEX statementSaidEarliest IF EXISTS
