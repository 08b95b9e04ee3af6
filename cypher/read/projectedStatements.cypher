// projectedStatements: what derived edges and keys repeat of statements, and what was last derived from them.
//
// Parameters
//   $ids  [String]  ids of Statements
// Rows
//   id  String, retiredAt  String|null, attestation  String|null, at  String|null, disclosedLatest  String|null, gist  String|null, projectedEdges  [String]|null, saidKey  String|null, saidLists  [String]|null
MATCH (s:Statement)
WHERE s.id IN $ids
RETURN s.id AS id, s.retiredAt AS retiredAt, s.attestation AS attestation, s.saidEarliest AS at, s.disclosedLatest AS disclosedLatest, coalesce(s.gist, s.label) AS gist,
       s.projectedEdges AS projectedEdges, s.saidKey AS saidKey, s.saidLists AS saidLists
