// Statement.respondsTo: what it replies to, in id order.
//
// Needs     s: Statement
// Binds     e
// Children
//   from u: Statement
//   to t: Statement
// Gives     respondsTo list
MATCH (s)-[e:RESPONDS_TO]->(t:Statement)
WHERE t.retiredAt IS NULL
WITH e, t, s AS u
WITH * ORDER BY t.id
//> t
//> u
RETURN collect({act: coalesce(e.act, u.act), from: u {.*}, to: t {.*}}) AS respondsTo
