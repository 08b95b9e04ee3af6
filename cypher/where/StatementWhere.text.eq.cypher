// StatementWhere.text.eq: its gist or a wording is exactly this.
//
// Needs     s: Statement
// Binds     q
// Parameters
//   $value  what the filter gives
(s.gist = $value OR EXISTS { MATCH (s)<-[:QUOTES]-(q:Quotation) WHERE q.retiredAt IS NULL AND q.exact = $value })
