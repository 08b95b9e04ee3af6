// ContradictionWhere.conditional: stands or falls with statements of others, or does not.
//
// Needs     c: Contradiction
// Parameters
//   $value  what the filter gives
coalesce(c.conditional, false) = $value
