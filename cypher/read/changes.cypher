// changes: what can have become known between two instants, by the bounds of its date, with the names that a sentence about it needs. Of reports and versions some are outside, which their EDTF date tells.
//
// Parameters
//   $from     String       first instant or day
//   $to       String       last instant
//   $fromDay  String       a day no later than $from in any zone
//   $toDay    String       a day no earlier than $to in any zone
//   $on       String|null  id of a subject; what is about it or a part of it
// Binds     s, q, r, o, w, a, t, part, other
// Rows
//   row       Record    a Statement, Contradiction, Report or PlanVersion, at most 1001 of each
//   id        String
//   facts     Record    what its sentence and its date are made from
//   sides     List      {earliest, latest}: when the two statements of a contradiction became known
//   speakers  [String], principals [String], tellers [String], carriers [String]  names: who made a statement, for whom, who tells of it, which outlets word it
//   publishers  [String], plans [String]  names: the outlet of a report, the plan of a version
// Children  . n: Node
CALL () {
  MATCH (n:Statement)
  WHERE n.retiredAt IS NULL
    AND (n.disclosedEarliest IS NOT NULL OR n.disclosedLatest IS NOT NULL)
    AND coalesce(n.disclosedEarliest, '') <= $to
    AND (CASE WHEN n.disclosedLatest IS NULL THEN '~' WHEN size(n.disclosedLatest) = 10 THEN n.disclosedLatest + 'T23:59:59Z' ELSE n.disclosedLatest END) >= $from
    AND ($on IS NULL OR EXISTS { MATCH (n)-[:ABOUT]->(part)<-[:HAS_VERSION|HAS_PROVISION*0..2]-(t) WHERE t.id = $on AND t.retiredAt IS NULL })
  RETURN n ORDER BY n.id LIMIT 1001
  UNION ALL
  MATCH (n:Contradiction)
  WHERE n.retiredAt IS NULL AND n.disclosedLatest IS NOT NULL
    AND (CASE WHEN size(n.disclosedLatest) = 10 THEN n.disclosedLatest + 'T23:59:59Z' ELSE n.disclosedLatest END) >= $from
    AND NOT EXISTS { MATCH (n)-[:SIDE_A|SIDE_B]->(s:Statement) WHERE s.disclosedEarliest > $to }
    AND ($on IS NULL OR EXISTS { MATCH (n)-[:OVER]->(:Question)-[:ON]->(part)<-[:HAS_VERSION|HAS_PROVISION*0..2]-(t) WHERE t.id = $on AND t.retiredAt IS NULL } OR EXISTS {
      MATCH (n)-[:SIDE_A]->(:Statement)-[:ABOUT]->(part)<-[:HAS_VERSION|HAS_PROVISION*0..2]-(t)
      MATCH (n)-[:SIDE_B]->(:Statement)-[:ABOUT]->(other)<-[:HAS_VERSION|HAS_PROVISION*0..2]-(t)
      WHERE t.id = $on AND t.retiredAt IS NULL
    })
  RETURN n ORDER BY n.id LIMIT 1001
  UNION ALL
  MATCH (n:Report)
  WHERE n.retiredAt IS NULL AND n.publishedAt IS NOT NULL AND (left(n.publishedAt, 4) <= left($toDay, 4) OR left(n.publishedAt, 1) IN ['~', '?', '%'])
    AND (size(n.publishedAt) < 10 OR any(mark IN ['/', 'X', '~', '?', '%'] WHERE n.publishedAt CONTAINS mark) OR (left(n.publishedAt, 10) >= $fromDay AND left(n.publishedAt, 10) <= $toDay))
    AND ($on IS NULL OR EXISTS {
      MATCH (n)<-[:PART_OF]-(q:Quotation)-[:QUOTES]->(s:Statement)-[:ABOUT]->(part)<-[:HAS_VERSION|HAS_PROVISION*0..2]-(t)
      WHERE t.id = $on AND t.retiredAt IS NULL AND q.retiredAt IS NULL AND s.retiredAt IS NULL
    })
  RETURN n ORDER BY n.id LIMIT 1001
  UNION ALL
  MATCH (n:PlanVersion)
  WHERE n.retiredAt IS NULL AND n.issuedAt IS NOT NULL AND (left(n.issuedAt, 4) <= left($toDay, 4) OR left(n.issuedAt, 1) IN ['~', '?', '%'])
    AND ($on IS NULL OR EXISTS { MATCH (n)<-[:HAS_VERSION*0..1]-(t) WHERE t.id = $on AND t.retiredAt IS NULL })
  RETURN n ORDER BY n.id LIMIT 1001
}
CALL (n) {
  MATCH (n)-[:SIDE_A|SIDE_B]->(s:Statement)
  RETURN collect({earliest: s.disclosedEarliest, latest: s.disclosedLatest}) AS sides
}
CALL (n) {
  MATCH (n)<-[:MADE]-(a:Actor)
  WHERE a.retiredAt IS NULL
  WITH a ORDER BY a.id
  RETURN collect(coalesce(a.name, a.label, a.id)) AS speakers
}
CALL (n) {
  MATCH (n)-[:ON_BEHALF_OF]->(a:Actor)
  WHERE a.retiredAt IS NULL
  WITH a ORDER BY a.id
  RETURN collect(coalesce(a.name, a.label, a.id)) AS principals
}
CALL (n) {
  MATCH (n)<-[:REPORTS]-(w:Statement)<-[:MADE]-(a:Actor)
  WHERE w.retiredAt IS NULL AND a.retiredAt IS NULL
  WITH DISTINCT a ORDER BY a.id
  RETURN collect(coalesce(a.name, a.label, a.id)) AS tellers
}
CALL (n) {
  MATCH (n)<-[:REPORTS*0..2]-(w:Statement)<-[:QUOTES]-(q:Quotation)-[:PART_OF]->(r:Report)-[:PUBLISHED_BY]->(o:Actor)
  WHERE w.retiredAt IS NULL AND q.retiredAt IS NULL AND r.retiredAt IS NULL AND o.retiredAt IS NULL
  WITH DISTINCT o ORDER BY o.id
  RETURN collect(coalesce(o.name, o.label, o.id)) AS carriers
}
CALL (n) {
  MATCH (n)-[:PUBLISHED_BY]->(o:Actor)
  WHERE o.retiredAt IS NULL
  WITH o ORDER BY o.id
  RETURN collect(coalesce(o.name, o.label, o.id)) AS publishers
}
CALL (n) {
  MATCH (n)<-[:HAS_VERSION]-(t:Plan)
  WHERE t.retiredAt IS NULL
  WITH t ORDER BY t.id
  RETURN collect(coalesce(t.label, t.id)) AS plans
}
//> n
RETURN n {.*} AS row, n.id AS id, n {.gist, .act, .attestation, .explanation, .title, .label, .disclosedAt, .disclosedEarliest, .disclosedLatest, .publishedAt, .issuedAt} AS facts,
  sides, speakers, principals, tellers, carriers, publishers, plans
