// StatementWhere.text.contains: its gist or a wording has these characters, case-blind.
//
// Needs     s: Statement
// Binds     q
// Parameters
//   $value  what the filter gives
(toLower(coalesce(s.gist, '')) CONTAINS toLower($value) OR EXISTS { MATCH (s)<-[:QUOTES]-(q:Quotation) WHERE q.retiredAt IS NULL AND toLower(q.exact) CONTAINS toLower($value) })
