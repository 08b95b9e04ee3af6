// Undivided.saidAbout.keyedOnNeo4j: the same, found in the order of their dates by the stored key.
//
// Needs     t: Subject
// Binds     e
// Page      s: Statement by StatementOrder
// Keyed     e.saidKey after t.id counting ABOUT
MATCH (s:Statement)-[e:ABOUT]->()
WHERE s.retiredAt IS NULL
//> key
//> page
