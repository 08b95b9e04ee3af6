// Contradiction.known: both sides certainly public at an instant.
//
// Needs     m: Contradiction
// Parameters
//   $knownAt  String  the instant, UTC, to the second
//   $knownDay  String  the last day wholly elapsed by then
(m:Contradiction AND m.disclosedLatest <= CASE WHEN size(m.disclosedLatest) = 10 THEN $knownDay ELSE $knownAt END)
