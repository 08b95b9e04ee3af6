// statementSaidEarliestIndex: statements by the first day or instant they may have been said.
CREATE INDEX statementSaidEarliest IF NOT EXISTS FOR (n:Statement) ON (n.saidEarliest)
