// StatementWhere.saidAt.undated: no text says when it was said; one with an open end is not undated.
//
// Needs     s: Statement
(s.saidEarliest IS NULL AND s.saidLatest IS NULL)
