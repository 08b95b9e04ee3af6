// Plan.known: a statement about it or a part of it was certainly public at an instant.
//
// Needs     m: Plan
// Binds     x
// Parameters
//   $knownAt  String  the instant, UTC, to the second
//   $knownDay  String  the last day wholly elapsed by then
(m:Plan AND EXISTS {
  MATCH (m)-[:HAS_VERSION|HAS_PROVISION*0..2]->()<-[:ABOUT]-(x:Statement)
  WHERE x.retiredAt IS NULL AND x.disclosedLatest <= CASE WHEN size(x.disclosedLatest) = 10 THEN $knownDay ELSE $knownAt END
})
