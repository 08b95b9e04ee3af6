// PlanVersion.known: a statement about it or a point of it was certainly public at an instant.
//
// Needs     m: PlanVersion
// Binds     x
// Parameters
//   $knownAt  String  the instant, UTC, to the second
//   $knownDay  String  the last day wholly elapsed by then
(m:PlanVersion AND EXISTS {
  MATCH (m)-[:HAS_PROVISION*0..1]->()<-[:ABOUT]-(x:Statement)
  WHERE x.retiredAt IS NULL AND x.disclosedLatest <= CASE WHEN size(x.disclosedLatest) = 10 THEN $knownDay ELSE $knownAt END
})
