// searchOnEmbedded: the nodes that the full-text indexes gave, by label.
//
// Parameters
//   $actorIds        [String]
//   $planIds         [String]
//   $planVersionIds  [String]
//   $provisionIds    [String]
//   $topicIds        [String]
//   $statementIds    [String]
// Rows
//   n  Node
MATCH (n:Actor) WHERE n.id IN $actorIds RETURN n
UNION ALL
MATCH (n:Plan) WHERE n.id IN $planIds RETURN n
UNION ALL
MATCH (n:PlanVersion) WHERE n.id IN $planVersionIds RETURN n
UNION ALL
MATCH (n:Provision) WHERE n.id IN $provisionIds RETURN n
UNION ALL
MATCH (n:Topic) WHERE n.id IN $topicIds RETURN n
UNION ALL
MATCH (n:Statement) WHERE n.id IN $statementIds RETURN n
