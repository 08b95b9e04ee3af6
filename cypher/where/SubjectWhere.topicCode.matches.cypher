// SubjectWhere.topicCode.matches: its topic has all these words.
//
// Needs     t: Subject
// Binds     c, k, w
// Parameters
//   $value  what the filter gives
(size($value) > 0 AND (ALL(k IN $value WHERE t:Topic AND ANY(w IN k WHERE coalesce(t.searchText, '') CONTAINS w)) OR EXISTS { MATCH (t)-[:ON_TOPIC]->(c:Topic) WHERE ALL(k IN $value WHERE ANY(w IN k WHERE coalesce(c.searchText, '') CONTAINS w)) }))
