// Report.derivedFrom: what it was made from.
//
// Needs     r: Report
// Binds     e
// Children
//   from u: Report
//   to o: Report
// Gives     derivedFrom list
MATCH (r)-[e:DERIVED_FROM]->(o:Report)
WHERE o.retiredAt IS NULL
WITH e, o, r AS u
WITH * ORDER BY o.id, e.kind, e.start
//> o
//> u
RETURN collect({kind: e.kind, from: u {.*}, to: o {.*}, confidence: e.confidence, evidence: e.evidence, judgedBy: e.judgedBy,
  directed: coalesce(e.directed, true), start: e.start, end: e.end}) AS derivedFrom
