// idsOfElementsOnNeo4j: our own ids of nodes that are known by the engine's.
//
// Parameters
//   $elementIds  List<String>  ids of the engine; unknown ones give no row
// Rows
//   elementId  String
//   id         String|null
MATCH (n) WHERE elementId(n) IN $elementIds
RETURN elementId(n) AS elementId, n.id AS id
