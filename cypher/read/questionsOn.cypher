// questionsOn: the standing questions on a node or on its parts (versions, provisions), in id order, at most 1000.
//
// Choices
//   NodeLabel  the label that the id's prefix stands for
// Parameters
//   $on  String  id of an actor, plan, version, provision or topic
// Rows
//   row  Record  Question
// Children  . q: Question
MATCH (t:NodeLabel {id: $on})-[:HAS_VERSION|HAS_PROVISION*0..2]->(part)<-[:ON]-(q:Question)
WHERE q.retiredAt IS NULL
WITH DISTINCT q ORDER BY q.id LIMIT 1000
//> q
RETURN q {.*} AS row
