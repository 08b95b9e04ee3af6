// StatementOrder.SAID_AT_DESC: latest said first, undated last.
//
// Needs     s: Statement
coalesce(s.saidEarliest, '') DESC
