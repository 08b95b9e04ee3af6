// statements: every standing statement.
//
// Page      s: Statement by StatementOrder where StatementWhere
MATCH (s:Statement)
WHERE s.retiredAt IS NULL
