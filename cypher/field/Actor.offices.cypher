// Actor.offices: the offices it is reported to hold, optionally on one date, in order of title.
//
// Parameters
//   $at  String|null  a day; null for all
// Needs     a: Actor
// Binds     e
// Children  organization o: Actor
// Gives     offices list
MATCH (a)-[e:HOLDS_OFFICE]->(o:Actor)
WHERE o.retiredAt IS NULL AND ($at IS NULL OR (coalesce(e.from, '') <= $at AND coalesce(e.to, '~') >= $at))
WITH * ORDER BY e.title, o.id
//> o
RETURN collect({title: e.title, organization: o {.*}, from: e.from, to: e.to}) AS offices
