// searchTexts: the searched words and a readable text of standing subjects.
//
// Parameters
//   $ids  List<String>  ids of subjects, at most 1000
// Rows
//   id     String
//   words  String  the words as the index holds them
//   text   String  what to show of it
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
  MATCH (n:Statement) WHERE n.id IN $ids RETURN n
}
WITH n WHERE n.retiredAt IS NULL
RETURN n.id AS id, n.searchText AS words, coalesce(n.gist, n.text, n.description, n.name, n.heading, n.label) AS text
LIMIT 1000
