// indexes: the indexes that exist, each with its name and more columns that differ by engine.
//
// Rows
//   name   String
//   state  String  only of Neo4j: ONLINE when it can be used
SHOW INDEXES
