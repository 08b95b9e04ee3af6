// Statement.responses: the replies to it, in id order.
//
// Needs     s: Statement
// Binds     e
// Children
//   from t: Statement
//   to u: Statement
// Gives     responses list
MATCH (s)<-[e:RESPONDS_TO]-(t:Statement)
WHERE t.retiredAt IS NULL
WITH e, t, s AS u
WITH * ORDER BY t.id
//> t
//> u
RETURN collect({act: coalesce(e.act, t.act), from: t {.*}, to: u {.*}}) AS responses
