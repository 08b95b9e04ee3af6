// ContradictionWhere.status: has one of these statuses.
//
// Needs     c: Contradiction
// Parameters
//   $value  what the filter gives
coalesce(c.status, 'DETECTED') IN $value
