// nodesByIds: standing nodes of any kind by their ids, in no particular order; unknown ids give no row.
//
// Parameters
//   $ids  List<String>  at most 100 ids
// Rows
//   row  Record  one node
//   id   String
// Children  . n: Node
CALL () {
  MATCH (n:Actor) WHERE n.id IN $ids RETURN n
  UNION ALL
  MATCH (n:Plan) WHERE n.id IN $ids RETURN n
  UNION ALL
  MATCH (n:PlanVersion) WHERE n.id IN $ids RETURN n
  UNION ALL
  MATCH (n:Provision) WHERE n.id IN $ids RETURN n
  UNION ALL
  MATCH (n:Topic) WHERE n.id IN $ids RETURN n
  UNION ALL
  MATCH (n:Question) WHERE n.id IN $ids RETURN n
  UNION ALL
  MATCH (n:Proposition) WHERE n.id IN $ids RETURN n
  UNION ALL
  MATCH (n:Statement) WHERE n.id IN $ids RETURN n
  UNION ALL
  MATCH (n:Quotation) WHERE n.id IN $ids RETURN n
  UNION ALL
  MATCH (n:Report) WHERE n.id IN $ids RETURN n
  UNION ALL
  MATCH (n:Document) WHERE n.id IN $ids RETURN n
  UNION ALL
  MATCH (n:Contradiction) WHERE n.id IN $ids RETURN n
}
WITH n WHERE n.retiredAt IS NULL
//> n
RETURN n {.*} AS row, n.id AS id
