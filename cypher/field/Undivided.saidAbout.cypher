// Undivided.saidAbout: what is said about a subject that has no parts.
//
// Needs     t: Subject
// Page      s: Statement by StatementOrder where StatementWhere
MATCH (t)<-[:ABOUT]-(s:Statement)
WHERE s.retiredAt IS NULL
