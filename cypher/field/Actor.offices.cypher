// Actor.offices: the offices it is reported to hold, in order of title. Those of one date are picked by the server, since
// dates are kept as printed and may be months, or uncertain.
//
// Needs     a: Actor
// Binds     e
// Children  organization o: Actor
// Gives     offices periods
MATCH (a)-[e:HOLDS_OFFICE]->(o:Actor)
WHERE o.retiredAt IS NULL
WITH * ORDER BY e.title, o.id, coalesce(e.from, '')
//> o
RETURN collect({title: e.title, organization: o {.*}, from: e.from, to: e.to}) AS offices
