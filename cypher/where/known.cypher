// known: certainly public at an instant.
//
// Needs     s: Statement
// Parameters
//   $knownAt   String  the instant, UTC, to the second
//   $knownDay  String  the last day wholly elapsed by then
((size(s.disclosedLatest) = 10 AND s.disclosedLatest <= $knownDay) OR (size(s.disclosedLatest) > 10 AND s.disclosedLatest <= $knownAt))
