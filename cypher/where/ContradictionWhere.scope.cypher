// ContradictionWhere.scope: is of one of these scopes.
//
// Needs     c: Contradiction
// Parameters
//   $value  what the filter gives
c.scope IN $value
