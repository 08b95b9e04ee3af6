// comparePlans: some versions of plans with their points, and the topics on which to set them side by side.
//
// Parameters
//   $versions  List<String>  ids of PlanVersions
//   $topics    List<String>  topic codes or ids; empty for every topic of these versions
// Binds     p, w
// Rows
//   versions  List  records, in no particular order
//   topics    List  records, by code, at most 1001
// Children
//   version v: PlanVersion
//   topic t: Topic
CALL () {
  MATCH (v:PlanVersion)
  WHERE v.id IN $versions AND v.retiredAt IS NULL
  //> v
  RETURN collect(v {.*}) AS versions
}
CALL () {
  MATCH (t:Topic)
  WHERE t.retiredAt IS NULL AND (t.code IN $topics OR t.id IN $topics OR (size($topics) = 0 AND EXISTS {
    MATCH (t)<-[:ON_TOPIC]-(p:Provision)<-[:HAS_PROVISION]-(w:PlanVersion)
    WHERE w.id IN $versions AND p.retiredAt IS NULL AND w.retiredAt IS NULL
  }))
  WITH t ORDER BY t.code, t.id LIMIT 1001
  //> t
  RETURN collect(t {.*}) AS topics
}
RETURN versions, topics
