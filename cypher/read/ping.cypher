// ping: one row, to see whether the graph answers.
//
// Rows
//   answer  Integer  always 1
RETURN 1 AS answer
