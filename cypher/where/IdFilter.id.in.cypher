// IdFilter.id.in: has one of these ids.
//
// Needs     n: Node
// Parameters
//   $value  what the filter gives
n.id IN $value
