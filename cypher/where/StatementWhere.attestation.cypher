// StatementWhere.attestation: is attested in one of these ways.
//
// Needs     s: Statement
// Parameters
//   $value  what the filter gives
s.attestation IN $value
