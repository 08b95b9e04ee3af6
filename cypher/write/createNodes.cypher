// createNodes: creates nodes whose ids are not in use; one that is makes the transaction fail.
//
// Choices
//   NodeLabel  label of the nodes; for an actor Actor and its kind, as in Actor:Person
// Parameters
//   $rows  List  {id, properties}; properties hold the id too
// Rows
//   none
UNWIND $rows AS row
CREATE (n:NodeLabel {id: row.id})
SET n = row.properties
