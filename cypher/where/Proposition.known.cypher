// Proposition.known: a statement that takes a side on it was certainly public at an instant.
//
// Needs     m: Proposition
// Binds     x
// Parameters
//   $knownAt  String  the instant, UTC, to the second
//   $knownDay  String  the last day wholly elapsed by then
(m:Proposition AND EXISTS {
  MATCH (m)<-[:ASSERTS|DENIES|QUESTIONS]-(x:Statement)
  WHERE x.retiredAt IS NULL AND x.disclosedLatest <= CASE WHEN size(x.disclosedLatest) = 10 THEN $knownDay ELSE $knownAt END
})
