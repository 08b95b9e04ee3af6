// 1. read/neighbourhood
// $idsActor = ["person:steve-witkoff","person:kirill-dmitriev"]
// $idsPlan = []
// $idsPlanVersion = []
// $idsProvision = []
// $idsTopic = []
// $idsStatement = []
// $idsReport = []
// $kinds = ["SAID_ABOUT","ATTRIBUTES_AUTHORSHIP","ALLEGED_AUTHOR_OF","DISAGREES_WITH","CONTRADICTS","HAS_VERSION","HAS_PROVISION","ON_TOPIC","REVISION_OF","COUNTERS","ECHOES","ALIGNED_WITH","HOLDS_OFFICE","MEMBER_OF","SAME_AS","PUBLISHED_BY","WRITTEN_BY","DERIVED_FROM"]
// $limit = 300
// $knownAt = "2025-11-20T23:59:59Z"
// $knownDay = "2025-11-20"
// $knownMonth = "2025-10"
// $knownYear = "2024"
CALL () {
  MATCH (n:Actor) WHERE n.id IN $idsActor RETURN n
  UNION ALL
  MATCH (n:Plan) WHERE n.id IN $idsPlan RETURN n
  UNION ALL
  MATCH (n:PlanVersion) WHERE n.id IN $idsPlanVersion RETURN n
  UNION ALL
  MATCH (n:Provision) WHERE n.id IN $idsProvision RETURN n
  UNION ALL
  MATCH (n:Topic) WHERE n.id IN $idsTopic RETURN n
  UNION ALL
  MATCH (n:Statement) WHERE n.id IN $idsStatement RETURN n
  UNION ALL
  MATCH (n:Report) WHERE n.id IN $idsReport RETURN n
}
WITH n ORDER BY n.id
WHERE n.retiredAt IS NULL
AND CASE WHEN n:Actor THEN true
WHEN n:Plan THEN (n:Plan AND EXISTS {
  MATCH (n)-[:HAS_VERSION|HAS_PROVISION*0..2]->()<-[:ABOUT]-(x_:Statement)
  WHERE x_.retiredAt IS NULL AND x_.disclosedLatest <= CASE WHEN size(x_.disclosedLatest) = 10 THEN $knownDay ELSE $knownAt END
})
WHEN n:PlanVersion THEN (n:PlanVersion AND EXISTS {
  MATCH (n)-[:HAS_PROVISION*0..1]->()<-[:ABOUT]-(x_:Statement)
  WHERE x_.retiredAt IS NULL AND x_.disclosedLatest <= CASE WHEN size(x_.disclosedLatest) = 10 THEN $knownDay ELSE $knownAt END
})
WHEN n:Provision THEN (n:Provision AND EXISTS {
  MATCH (n)<-[:ABOUT]-(x_:Statement)
  WHERE x_.retiredAt IS NULL AND x_.disclosedLatest <= CASE WHEN size(x_.disclosedLatest) = 10 THEN $knownDay ELSE $knownAt END
})
WHEN n:Topic THEN true
WHEN n:Statement THEN (n:Statement AND n.disclosedLatest <= CASE WHEN size(n.disclosedLatest) = 10 THEN $knownDay ELSE $knownAt END)
WHEN n:Report THEN (n:Report AND any(until_ IN [replace(replace(replace(coalesce(split(n.publishedAt, '/')[1], n.publishedAt), '~', ''), '?', ''), '%', '')] WHERE
CASE size(until_) WHEN 10 THEN until_ <= $knownDay WHEN 7 THEN until_ <= $knownMonth WHEN 4 THEN until_ <= $knownYear
ELSE size(until_) > 10 AND CASE WHEN until_ ENDS WITH 'Z' THEN until_ <= $knownAt ELSE substring(until_, 0, 10) < $knownDay END END)) ELSE false END
WITH collect(n) AS near
CALL (near) {
  UNWIND near AS n
  MATCH (n)-[e:SAID_ABOUT|ATTRIBUTES_AUTHORSHIP|ALLEGED_AUTHOR_OF|CONTRADICTS|DISAGREES_WITH|PUBLISHED_BY|WRITTEN_BY|DERIVED_FROM|HAS_VERSION|HAS_PROVISION|ON_TOPIC|REVISION_OF|COUNTERS|ECHOES|ALIGNED_WITH|HOLDS_OFFICE|MEMBER_OF|SAME_AS]-(m)
  WHERE m.retiredAt IS NULL AND e.retiredAt IS NULL
  AND (CASE
  WHEN type(e) IN ['SAID_ABOUT', 'ATTRIBUTES_AUTHORSHIP', 'ALLEGED_AUTHOR_OF', 'CONTRADICTS', 'DISAGREES_WITH']
  THEN e.disclosedLatest <= CASE WHEN size(e.disclosedLatest) = 10 THEN $knownDay ELSE $knownAt END
  WHEN type(e) IN ['HOLDS_OFFICE', 'MEMBER_OF'] AND e.from IS NOT NULL
  THEN replace(replace(replace(replace(split(e.from, '/')[0], '~', ''), '?', ''), '%', ''), 'X', '0') <= $knownAt
  ELSE true
  END)
  WITH e, m LIMIT 2000
  WITH m, count(e) AS degree, max(coalesce(e.at, '')) AS at, collect(DISTINCT coalesce(e.statementId, e.contradictionId)) AS told
  CALL (told) {
    UNWIND told AS id
    MATCH (s:Statement {id: id})
    MATCH (s)<-[:QUOTES]-(:Quotation)-[:PART_OF]->(r:Report) WHERE r.retiredAt IS NULL
    RETURN count(DISTINCT CASE WHEN COUNT { (r)-[:DERIVED_FROM]->() } = 0 THEN r.id END) AS origins
  }
  WITH m, degree, at, origins, size(told) > 0 AS isTold, true
  AND CASE WHEN m:Actor THEN true
  WHEN m:Plan THEN (m:Plan AND EXISTS {
    MATCH (m)-[:HAS_VERSION|HAS_PROVISION*0..2]->()<-[:ABOUT]-(x_:Statement)
    WHERE x_.retiredAt IS NULL AND x_.disclosedLatest <= CASE WHEN size(x_.disclosedLatest) = 10 THEN $knownDay ELSE $knownAt END
  })
  WHEN m:PlanVersion THEN (m:PlanVersion AND EXISTS {
    MATCH (m)-[:HAS_PROVISION*0..1]->()<-[:ABOUT]-(x_:Statement)
    WHERE x_.retiredAt IS NULL AND x_.disclosedLatest <= CASE WHEN size(x_.disclosedLatest) = 10 THEN $knownDay ELSE $knownAt END
  })
  WHEN m:Provision THEN (m:Provision AND EXISTS {
    MATCH (m)<-[:ABOUT]-(x_:Statement)
    WHERE x_.retiredAt IS NULL AND x_.disclosedLatest <= CASE WHEN size(x_.disclosedLatest) = 10 THEN $knownDay ELSE $knownAt END
  })
  WHEN m:Topic THEN true
  WHEN m:Statement THEN (m:Statement AND m.disclosedLatest <= CASE WHEN size(m.disclosedLatest) = 10 THEN $knownDay ELSE $knownAt END)
  WHEN m:Report THEN (m:Report AND any(until_ IN [replace(replace(replace(coalesce(split(m.publishedAt, '/')[1], m.publishedAt), '~', ''), '?', ''), '%', '')] WHERE
  CASE size(until_) WHEN 10 THEN until_ <= $knownDay WHEN 7 THEN until_ <= $knownMonth WHEN 4 THEN until_ <= $knownYear
  ELSE size(until_) > 10 AND CASE WHEN until_ ENDS WITH 'Z' THEN until_ <= $knownAt ELSE substring(until_, 0, 10) < $knownDay END END)) ELSE false END
  AS isAdmitted
  ORDER BY isTold DESC, origins DESC, at DESC, degree DESC, m.id
  RETURN coalesce(sum(degree), 0) AS followed, collect(CASE WHEN isAdmitted THEN m END) AS reached
}
WITH near AS inner, [m IN reached WHERE NOT m IN near] AS front, [0, size(near)] AS sizes, followed >= 2000 AS isCut
WITH inner + front AS near, front, sizes, isCut
WITH near, near[0..$limit] AS shown, front, sizes, isCut
WITH near, shown, [n IN front WHERE n IN shown] AS outermost, sizes, isCut
CALL (near, shown, outermost, sizes) {
  CALL (near, shown, outermost, sizes) {
    UNWIND range(1, size(sizes) - 1) AS layer
    WITH shown, shown[sizes[layer - 1]..sizes[layer]] AS front, near[0..sizes[layer - 1]] AS inner
    CALL (shown, front, inner) {
      UNWIND front AS n
      MATCH (n)-[e:SAID_ABOUT|ATTRIBUTES_AUTHORSHIP|ALLEGED_AUTHOR_OF|CONTRADICTS|DISAGREES_WITH|PUBLISHED_BY|WRITTEN_BY|DERIVED_FROM|HAS_VERSION|HAS_PROVISION|ON_TOPIC|REVISION_OF|COUNTERS|ECHOES|ALIGNED_WITH|HOLDS_OFFICE|MEMBER_OF|SAME_AS]-(m)
      WHERE m.retiredAt IS NULL AND e.retiredAt IS NULL AND NOT m IN inner
      AND (CASE
      WHEN type(e) IN ['SAID_ABOUT', 'ATTRIBUTES_AUTHORSHIP', 'ALLEGED_AUTHOR_OF', 'CONTRADICTS', 'DISAGREES_WITH']
      THEN e.disclosedLatest <= CASE WHEN size(e.disclosedLatest) = 10 THEN $knownDay ELSE $knownAt END
      WHEN type(e) IN ['HOLDS_OFFICE', 'MEMBER_OF'] AND e.from IS NOT NULL
      THEN replace(replace(replace(replace(split(e.from, '/')[0], '~', ''), '?', ''), '%', ''), 'X', '0') <= $knownAt
      ELSE true
      END)
      WITH e, m LIMIT 2000
      RETURN e, m IN shown AS isDrawn
    }
    RETURN e, isDrawn, 0 AS counted
    UNION ALL
    UNWIND outermost AS n
    MATCH (n)-[e:SAID_ABOUT|ATTRIBUTES_AUTHORSHIP|ALLEGED_AUTHOR_OF|CONTRADICTS|DISAGREES_WITH|PUBLISHED_BY|WRITTEN_BY|DERIVED_FROM|HAS_VERSION|HAS_PROVISION|ON_TOPIC|REVISION_OF|COUNTERS|ECHOES|ALIGNED_WITH|HOLDS_OFFICE|MEMBER_OF|SAME_AS]->(m)
    WHERE e.retiredAt IS NULL
    AND (CASE
    WHEN type(e) IN ['SAID_ABOUT', 'ATTRIBUTES_AUTHORSHIP', 'ALLEGED_AUTHOR_OF', 'CONTRADICTS', 'DISAGREES_WITH']
    THEN e.disclosedLatest <= CASE WHEN size(e.disclosedLatest) = 10 THEN $knownDay ELSE $knownAt END
    WHEN type(e) IN ['HOLDS_OFFICE', 'MEMBER_OF'] AND e.from IS NOT NULL
    THEN replace(replace(replace(replace(split(e.from, '/')[0], '~', ''), '?', ''), '%', ''), 'X', '0') <= $knownAt
    ELSE true
    END)
    WITH e, m, outermost LIMIT 2000
    RETURN e, m IN outermost AS isDrawn, 1 AS counted
  }
  WITH e, isDrawn, counted, startNode(e) AS source, endNode(e) AS target, type(e) IN ['ATTRIBUTES_AUTHORSHIP', 'ALLEGED_AUTHOR_OF'] AS isClaim
  RETURN coalesce(sum(counted), 0) AS followed,
  collect(DISTINCT CASE WHEN isClaim THEN coalesce(e.to, e.by) END) AS others, collect(DISTINCT CASE WHEN isClaim THEN e.statementId END) AS claimed,
  collect(DISTINCT e.statementId) AS dated, collect(DISTINCT CASE WHEN type(e) = 'DISAGREES_WITH' THEN e.contradictionId END) AS clashing,
  collect(CASE WHEN isDrawn THEN [type(e), source.id, target.id, e.id, e.at,
  CASE WHEN e.id IS NULL OR type(e) <> 'SAID_ABOUT' THEN [e.kind, e.title, e.from, e.to, e.start, e.end] END
  , CASE WHEN type(e) = 'SAID_ABOUT' THEN [e.caption, e.attestation] ELSE [e.caption, e.attestation, e.stance, e.role, e.by, e.status, e.polarity, e.firsthand, e.act, e.judgedBy, e.confidence, e.relation, e.verdict, e.score, e.directed] END
  , [e.statementId, e.contradictionId]
  ] END) AS drawn
}
WITH shown, size(near) AS total, isCut OR followed >= 2000 AS isCut, others, claimed, dated, clashing, drawn
CALL (shown) {
  UNWIND shown AS n
  WITH n WHERE n:Provision OR n:Report
  MATCH (n)-[:HAS_PROVISION|PUBLISHED_BY]-(whole) WHERE whole.retiredAt IS NULL
  RETURN collect({id: n.id, place: coalesce(whole.name, whole.label)}) AS places
}
CALL (shown) {
  UNWIND shown AS n
  WITH n WHERE n:Report
  MATCH (n)-[d:DERIVED_FROM]->(source) WHERE d.kind <> 'COMPILATION' AND d.start IS NULL AND coalesce(d.directed, true) AND source.retiredAt IS NULL
  RETURN collect(DISTINCT n.id) AS copies
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
, places, copies
, names, claims
, dates
, clashes;
