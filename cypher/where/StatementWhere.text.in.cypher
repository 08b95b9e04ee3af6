// StatementWhere.text.in: its gist or a wording is exactly one of these.
//
// Needs     s: Statement
// Binds     q
// Parameters
//   $value  what the filter gives
(s.gist IN $value OR EXISTS { MATCH (s)<-[:QUOTES]-(q:Quotation) WHERE q.retiredAt IS NULL AND q.exact IN $value })
