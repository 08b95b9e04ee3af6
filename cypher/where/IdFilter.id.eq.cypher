// IdFilter.id.eq: has this id.
//
// Needs     n: Node
// Parameters
//   $value  what the filter gives
n.id = $value
