// derivationsFrom: what reports are made from, one step up, retired reports too.
//
// Parameters
//   $ids  [String]  ids of Reports
// Rows
//   from    String       id of the derived report
//   to      String       id of its source
//   bundle  String|null  whose judgement it is; null for an editor's
MATCH (r:Report)-[e:DERIVED_FROM]->(source:Report)
WHERE r.id IN $ids
RETURN r.id AS from, source.id AS to, e.bundle AS bundle
