// StatementOrder.DISCLOSED_AT_DESC: latest disclosed first, undated last.
//
// Needs     s: Statement
coalesce(s.disclosedEarliest, '') DESC
