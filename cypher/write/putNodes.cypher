// putNodes: creates nodes or replaces all their properties; one that was retired stands again.
//
// Choices
//   NodeLabel  label of the nodes; for an actor Actor and its kind, as in Actor:Person
// Parameters
//   $rows  List  {id, properties}; properties hold the id too
// Rows
//   none
UNWIND $rows AS row
MERGE (n:NodeLabel {id: row.id})
SET n = row.properties
