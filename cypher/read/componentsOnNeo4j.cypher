// componentsOnNeo4j: which Neo4j answers.
//
// Rows
//   version  String  as in 5.26.24
//   edition  String  community or enterprise
CALL dbms.components() YIELD name, versions, edition
WITH name, versions, edition
WHERE name = 'Neo4j Kernel'
RETURN versions[0] AS version, edition
