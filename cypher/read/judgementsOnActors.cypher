// judgementsOnActors: the standing judgements on whether some actors are the same as others.
//
// Parameters
//   $ids  [String]  ids of Actors
// Rows
//   actor  String, other  String, verdict  SAME|DIFFERENT|UNSURE, at  String|null  one judgement a row
MATCH (a:Actor)-[e:SAME_AS]-(b:Actor)
WHERE a.id IN $ids AND e.retiredAt IS NULL AND b.retiredAt IS NULL
RETURN a.id AS actor, b.id AS other, e.verdict AS verdict, e.at AS at
