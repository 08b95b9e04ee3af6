// reviewsOfPairs: what people made of some pairs of statements.
//
// Parameters
//   $keys  [String]  the ids of both statements in order, with a space between
// Rows
//   id  String, key  String, verdict  String, at  String|null  one review a row
MATCH (r:Review)
WHERE r.key IN $keys AND r.retiredAt IS NULL
RETURN r.id AS id, r.key AS key, r.verdict AS verdict, r.at AS at
