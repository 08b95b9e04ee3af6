// Statement.known: certainly public at an instant.
//
// Needs     m: Statement
// Parameters
//   $knownAt  String  the instant, UTC, to the second
//   $knownDay  String  the last day wholly elapsed by then
(m:Statement AND ((size(m.disclosedLatest) = 10 AND m.disclosedLatest <= $knownDay) OR (size(m.disclosedLatest) > 10 AND m.disclosedLatest <= $knownAt)))
