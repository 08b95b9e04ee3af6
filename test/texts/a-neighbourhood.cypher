// 1. read/neighbourhood
// $ids = ["person:steve-witkoff","person:kirill-dmitriev"]
// $limit = 300
// $knownAt = "2025-11-20T23:59:59Z"
// $knownDay = "2025-11-20"
// $knownMonth = "2025-10"
// $knownYear = "2024"
CALL () {
  MATCH (n:Actor) WHERE n.id IN $ids RETURN n
}
WITH n ORDER BY n.id
WHERE n.retiredAt IS NULL
AND (n:Actor OR (n:Plan AND EXISTS {
  MATCH (n)-[:HAS_VERSION|HAS_PROVISION*0..2]->()<-[:ABOUT]-(x_:Statement)
  WHERE x_.retiredAt IS NULL AND ((size(x_.disclosedLatest) = 10 AND x_.disclosedLatest <= $knownDay) OR (size(x_.disclosedLatest) > 10 AND x_.disclosedLatest <= $knownAt))
}) OR (n:PlanVersion AND EXISTS {
  MATCH (n)-[:HAS_PROVISION*0..1]->()<-[:ABOUT]-(x_:Statement)
  WHERE x_.retiredAt IS NULL AND ((size(x_.disclosedLatest) = 10 AND x_.disclosedLatest <= $knownDay) OR (size(x_.disclosedLatest) > 10 AND x_.disclosedLatest <= $knownAt))
}) OR (n:Provision AND EXISTS {
  MATCH (n)<-[:ABOUT]-(x_:Statement)
  WHERE x_.retiredAt IS NULL AND ((size(x_.disclosedLatest) = 10 AND x_.disclosedLatest <= $knownDay) OR (size(x_.disclosedLatest) > 10 AND x_.disclosedLatest <= $knownAt))
}) OR n:Topic OR (n:Statement AND ((size(n.disclosedLatest) = 10 AND n.disclosedLatest <= $knownDay) OR (size(n.disclosedLatest) > 10 AND n.disclosedLatest <= $knownAt))) OR (n:Report AND any(until_ IN [replace(replace(replace(coalesce(split(n.publishedAt, '/')[1], n.publishedAt), '~', ''), '?', ''), '%', '')] WHERE
(size(until_) = 10 AND until_ <= $knownDay) OR (size(until_) = 7 AND until_ <= $knownMonth) OR (size(until_) = 4 AND until_ <= $knownYear)
OR (size(until_) > 10 AND until_ ENDS WITH 'Z' AND until_ <= $knownAt) OR (size(until_) > 10 AND NOT until_ ENDS WITH 'Z' AND substring(until_, 0, 10) < $knownDay))))
WITH collect(n) AS near
CALL (near) {
  UNWIND near AS n
  MATCH (n)-[e:SAID_ABOUT|ATTRIBUTES_AUTHORSHIP|ALLEGED_AUTHOR_OF|DISAGREES_WITH|CONTRADICTS|HAS_VERSION|HAS_PROVISION|ON_TOPIC|REVISION_OF|COUNTERS|ECHOES|ALIGNED_WITH|HOLDS_OFFICE|MEMBER_OF|SAME_AS|PUBLISHED_BY|WRITTEN_BY|DERIVED_FROM]-(m)
  WHERE m.retiredAt IS NULL AND e.retiredAt IS NULL
  AND (NOT type(e) IN ['SAID_ABOUT', 'ATTRIBUTES_AUTHORSHIP', 'ALLEGED_AUTHOR_OF', 'CONTRADICTS', 'DISAGREES_WITH']
  OR (size(e.disclosedLatest) = 10 AND e.disclosedLatest <= $knownDay) OR (size(e.disclosedLatest) > 10 AND e.disclosedLatest <= $knownAt))
  WITH e, m, startNode(e) AS source, endNode(e) AS target LIMIT 2000
  WITH m, count(e) AS degree, collect(e {
    .caption, .attestation, .stance, .role, .status, .polarity, .firsthand, .act, .judgedBy, .confidence, .relation, .verdict, .score, by: e.by,
    .statementId, .contradictionId,
    .id, .at, .kind, .title, .from, .start, .end, other: e.to, type: type(e), source: source.id, target: target.id
  }) AS edges, max(coalesce(e.at, '')) AS at,
  count(DISTINCT CASE WHEN type(e) IN ['SAID_ABOUT', 'ATTRIBUTES_AUTHORSHIP', 'ALLEGED_AUTHOR_OF', 'CONTRADICTS', 'DISAGREES_WITH'] THEN coalesce(e.statementId, e.contradictionId) END) AS told
  WITH m, degree, edges, told, at ORDER BY told DESC, at DESC, degree DESC, m.id
  WITH collect({node: m, edges: edges}) AS all, coalesce(sum(degree), 0) AS followed
  RETURN followed, all
}
CALL (all) {
  UNWIND all AS way
  WITH way, way.node AS m
  WHERE m IS NOT NULL
  AND (m:Actor OR (m:Plan AND EXISTS {
    MATCH (m)-[:HAS_VERSION|HAS_PROVISION*0..2]->()<-[:ABOUT]-(x_:Statement)
    WHERE x_.retiredAt IS NULL AND ((size(x_.disclosedLatest) = 10 AND x_.disclosedLatest <= $knownDay) OR (size(x_.disclosedLatest) > 10 AND x_.disclosedLatest <= $knownAt))
  }) OR (m:PlanVersion AND EXISTS {
    MATCH (m)-[:HAS_PROVISION*0..1]->()<-[:ABOUT]-(x_:Statement)
    WHERE x_.retiredAt IS NULL AND ((size(x_.disclosedLatest) = 10 AND x_.disclosedLatest <= $knownDay) OR (size(x_.disclosedLatest) > 10 AND x_.disclosedLatest <= $knownAt))
  }) OR (m:Provision AND EXISTS {
    MATCH (m)<-[:ABOUT]-(x_:Statement)
    WHERE x_.retiredAt IS NULL AND ((size(x_.disclosedLatest) = 10 AND x_.disclosedLatest <= $knownDay) OR (size(x_.disclosedLatest) > 10 AND x_.disclosedLatest <= $knownAt))
  }) OR m:Topic OR (m:Statement AND ((size(m.disclosedLatest) = 10 AND m.disclosedLatest <= $knownDay) OR (size(m.disclosedLatest) > 10 AND m.disclosedLatest <= $knownAt))) OR (m:Report AND any(until_ IN [replace(replace(replace(coalesce(split(m.publishedAt, '/')[1], m.publishedAt), '~', ''), '?', ''), '%', '')] WHERE
  (size(until_) = 10 AND until_ <= $knownDay) OR (size(until_) = 7 AND until_ <= $knownMonth) OR (size(until_) = 4 AND until_ <= $knownYear)
  OR (size(until_) > 10 AND until_ ENDS WITH 'Z' AND until_ <= $knownAt) OR (size(until_) > 10 AND NOT until_ ENDS WITH 'Z' AND substring(until_, 0, 10) < $knownDay))))
  RETURN collect(way) AS reached
}
WITH near AS inner, [way IN reached WHERE NOT way.node IN near | way.node] AS front, reached AS ways, followed >= 2000 AS isCut
WITH inner, front, inner + front AS near, ways, isCut
WITH size(near) AS total, near[0..$limit] AS shown, ways, isCut, front
WITH total, shown, ways, isCut, [n IN front WHERE n IN shown] AS outermost
CALL (outermost) {
  UNWIND outermost AS n
  MATCH (n)-[e:SAID_ABOUT|ATTRIBUTES_AUTHORSHIP|ALLEGED_AUTHOR_OF|DISAGREES_WITH|CONTRADICTS|HAS_VERSION|HAS_PROVISION|ON_TOPIC|REVISION_OF|COUNTERS|ECHOES|ALIGNED_WITH|HOLDS_OFFICE|MEMBER_OF|SAME_AS|PUBLISHED_BY|WRITTEN_BY|DERIVED_FROM]->(m)
  WHERE e.retiredAt IS NULL
  AND (NOT type(e) IN ['SAID_ABOUT', 'ATTRIBUTES_AUTHORSHIP', 'ALLEGED_AUTHOR_OF', 'CONTRADICTS', 'DISAGREES_WITH']
  OR (size(e.disclosedLatest) = 10 AND e.disclosedLatest <= $knownDay) OR (size(e.disclosedLatest) > 10 AND e.disclosedLatest <= $knownAt))
  WITH e, n AS source, m AS target LIMIT 2000
  RETURN count(e) AS followed, collect(CASE WHEN target IN outermost THEN e {
    .caption, .attestation, .stance, .role, .status, .polarity, .firsthand, .act, .judgedBy, .confidence, .relation, .verdict, .score, by: e.by,
    .statementId, .contradictionId,
    .id, .at, .kind, .title, .from, .start, .end, other: e.to, type: type(e), source: source.id, target: target.id
  } END) AS among
}
CALL (shown, ways) {
  UNWIND ways AS way
  WITH way WHERE way.node IN shown
  UNWIND way.edges AS e
  RETURN collect(e) AS met
}
WITH total, isCut OR followed >= 2000 AS isCut, shown, met + among AS drawn
WITH total, isCut, shown, drawn,
[e IN drawn WHERE e.type = 'ATTRIBUTES_AUTHORSHIP' | e.other] + [e IN drawn WHERE e.type = 'ALLEGED_AUTHOR_OF' | e.by] AS others,
[e IN drawn WHERE e.type IN ['ATTRIBUTES_AUTHORSHIP', 'ALLEGED_AUTHOR_OF'] | e.statementId] AS claimed,
[e IN drawn WHERE e.statementId IS NOT NULL | e.statementId] AS dated,
[e IN drawn WHERE e.type = 'DISAGREES_WITH' | e.contradictionId] AS clashing
CALL (shown) {
  UNWIND shown AS n
  WITH n WHERE n:Provision OR n:Report
  OPTIONAL MATCH (n)-[:HAS_PROVISION|PUBLISHED_BY]-(whole) WHERE whole.retiredAt IS NULL
  WITH n, min(coalesce(whole.name, whole.label)) AS place
  RETURN collect({id: n.id, place: place, isCopy: EXISTS { MATCH (n)-[d:DERIVED_FROM]->(source) WHERE d.kind <> 'COMPILATION' AND source.retiredAt IS NULL }}) AS places
}
CALL (others) {
  MATCH (a:Actor) WHERE a.id IN others
  RETURN collect({id: a.id, label: coalesce(a.name, a.label, a.id)}) AS names
}
CALL (claimed) {
  MATCH (s:Statement) WHERE s.id IN claimed
  RETURN collect({id: s.id, attestation: s.attestation}) AS claims
}
CALL (dated) {
  MATCH (s:Statement) WHERE s.id IN dated
  RETURN collect({id: s.id, said: s.said}) AS dates
}
CALL (clashing) {
  MATCH (c:Contradiction)-[:SIDE_A]->(s:Statement) WHERE c.id IN clashing
  RETURN collect({id: c.id, said: s.said, disclosedLatest: c.disclosedLatest}) AS clashes
}
RETURN total, isCut,
[n IN shown | n {.id, .label, .name, .gist, .text, .heading, .number, .code, .title, .publishedAt, .said, .issuedAt, .attestation, .textStatus}] AS nodes,
drawn AS edges
, places
, names, claims
, dates
, clashes;
