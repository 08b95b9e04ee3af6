// topicCodes: the codes of every standing topic, to suggest the nearest to an unknown one.
//
// Rows
//   name     String
//   aliases  List<String>  its label
MATCH (t:Topic)
WHERE t.retiredAt IS NULL
RETURN t.code AS name, [coalesce(t.label, t.code)] AS aliases ORDER BY t.code LIMIT 1000
