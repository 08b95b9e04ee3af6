// StatementWhere.disclosedAt.undated: no text says when it was disclosed; one with an open end is not undated.
//
// Needs     s: Statement
(s.disclosedEarliest IS NULL AND s.disclosedLatest IS NULL)
