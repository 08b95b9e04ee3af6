// StatementWhere.minOrigins: has that many independent origins, which are counted before.
//
// Needs     s: Statement
// Parameters
//   $statements  whether it has, by id
//   $others      whether the statements that are not listed have
coalesce($statements[s.id], $others)
