// ContradictionWhere.kind: is of one of these kinds.
//
// Needs     c: Contradiction
// Parameters
//   $value  what the filter gives
c.kind IN $value
