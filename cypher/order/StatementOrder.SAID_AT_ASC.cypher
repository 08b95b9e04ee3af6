// StatementOrder.SAID_AT_ASC: earliest said first, undated last.
//
// Needs     s: Statement
coalesce(s.saidEarliest, '~') ASC
