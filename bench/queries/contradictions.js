"use strict";

const record = `id kind scope gapDays a { id gist speakers { name } } b { id gist speakers { name } }`;
const fromPeer = (contradictions) => ({ actor: { contradictions: { nodes: contradictions.map(({ a, b, ...rest }) => ({ ...rest, a: a[0], b: b[0] })) } } });

module.exports = {
  title: "contradictions of X, both sides",
  ours: `query ($id: ID!) { actor(id: $id) { contradictions(first: 20) { nodes { ${record} } } } }`,
  raw: {
    text: `MATCH (a:Actor {id: $id}) WHERE a.retiredAt IS NULL
MATCH (a)-[:PARTY_TO]->(c:Contradiction)
WITH c ORDER BY coalesce(c.at, '') DESC, c.id DESC LIMIT 20
MATCH (c)-[:SIDE_A]->(x:Statement) MATCH (c)-[:SIDE_B]->(y:Statement)
CALL (x) { MATCH (m:Actor)-[:MADE]->(x) WHERE m.retiredAt IS NULL RETURN collect(m {.name}) AS xs }
CALL (y) { MATCH (m:Actor)-[:MADE]->(y) WHERE m.retiredAt IS NULL RETURN collect(m {.name}) AS ys }
RETURN collect(c {.id, .kind, .scope, .gapDays, a: x {.id, .gist, speakers: xs}, b: y {.id, .gist, speakers: ys}}) AS rows`,
    shape: ([rows]) => ({ actor: { contradictions: { nodes: rows } } }),
  },
  natural: {
    document: `query ($id: ID!) { actors(where: {id: {eq: $id}}) {
    contradictions(limit: 20, sort: [{at: DESC}, {id: DESC}], where: {NOT: {at: {eq: null}}}) { ${record} } } }`,
    shape: ({ actors: [{ contradictions }] }) => fromPeer(contradictions),
  },
  best: {
    document: `query ($id: ID!) { lastContradictions(actor: $id) { ${record} } }`,
    shape: ({ lastContradictions }) => fromPeer(lastContradictions),
  },
};
