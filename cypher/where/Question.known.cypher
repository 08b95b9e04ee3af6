// Question.known: a statement that takes a side on an answer to it was certainly public at an instant.
//
// Needs     m: Question
// Binds     x
// Parameters
//   $knownAt  String  the instant, UTC, to the second
//   $knownDay  String  the last day wholly elapsed by then
(m:Question AND EXISTS {
  MATCH (m)<-[:ANSWERS]-()<-[:ASSERTS|DENIES|QUESTIONS]-(x:Statement)
  WHERE x.retiredAt IS NULL AND x.disclosedLatest <= CASE WHEN size(x.disclosedLatest) = 10 THEN $knownDay ELSE $knownAt END
})
