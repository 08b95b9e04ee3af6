// Contradiction.known: both sides certainly public at an instant.
//
// Needs     m: Contradiction
// Parameters
//   $knownAt  String  the instant, UTC, to the second
//   $knownDay  String  the last day wholly elapsed by then
(m:Contradiction AND ((size(m.disclosedLatest) = 10 AND m.disclosedLatest <= $knownDay) OR (size(m.disclosedLatest) > 10 AND m.disclosedLatest <= $knownAt)))
