// statementsAsRecorded: the statements this database held at an instant, whether they still stand or not.
//
// Parameters
//   $recordedAsOf  String  an instant in UTC
// Page      s: Statement by StatementOrder where StatementWhere
MATCH (s:Statement)
WHERE s.recordedAt <= $recordedAsOf AND (s.retiredAt IS NULL OR s.retiredAt > $recordedAsOf)
