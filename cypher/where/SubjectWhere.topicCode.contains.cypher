// SubjectWhere.topicCode.contains: its topic code, or its topic's, has these characters, case-blind.
//
// Needs     t: Subject
// Binds     c
// Parameters
//   $value  what the filter gives
(toLower(coalesce(t.code, '')) CONTAINS toLower($value) OR EXISTS { MATCH (t)-[:ON_TOPIC]->(c:Topic) WHERE toLower(c.code) CONTAINS toLower($value) })
