// StatementOrder.DISCLOSED_AT_ASC: earliest disclosed first, undated last.
//
// Needs     s: Statement
coalesce(s.disclosedEarliest, '~') ASC
