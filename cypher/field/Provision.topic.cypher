// Provision.topic: what it is about in the coded scheme.
//
// Needs     p: Provision
// Children  . t: Topic
// Gives     topic one
MATCH (p)-[:ON_TOPIC]->(t:Topic)
WHERE t.retiredAt IS NULL
WITH * ORDER BY t.id
//> t
RETURN collect(t {.*}) AS topic
