// Provision.known: a statement about it was certainly public at an instant.
//
// Needs     m: Provision
// Binds     x
// Parameters
//   $knownAt  String  the instant, UTC, to the second
//   $knownDay  String  the last day wholly elapsed by then
(m:Provision AND EXISTS {
  MATCH (m)<-[:ABOUT]-(x:Statement)
  WHERE x.retiredAt IS NULL AND x.disclosedLatest <= CASE WHEN size(x.disclosedLatest) = 10 THEN $knownDay ELSE $knownAt END
})
