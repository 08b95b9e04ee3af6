// constraints: the constraints that exist, each with its name and more columns that differ by engine.
//
// Rows
//   name  String
SHOW CONSTRAINTS
