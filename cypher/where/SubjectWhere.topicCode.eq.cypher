// SubjectWhere.topicCode.eq: is this topic, or a point on it.
//
// Needs     t: Subject
// Binds     c
// Parameters
//   $value  what the filter gives
(coalesce(t.code, '') = $value OR EXISTS { MATCH (t)-[:ON_TOPIC]->(c:Topic) WHERE c.code = $value })
