"use strict";
const { product } = require("../product");

const { canonical } = require("./shapes");

const limit = 200;
/** What onrecord draws when no types are named. */
const types = "SAID_ABOUT|ATTRIBUTES_AUTHORSHIP|ALLEGED_AUTHOR_OF|DISAGREES_WITH|CONTRADICTS|HAS_VERSION|HAS_PROVISION|ON_TOPIC|REVISION_OF|COUNTERS|ECHOES|ALIGNED_WITH|HOLDS_OFFICE|MEMBER_OF|SAME_AS|PUBLISHED_BY|WRITTEN_BY|DERIVED_FROM";
const said = "['SAID_ABOUT', 'ATTRIBUTES_AUTHORSHIP', 'ALLEGED_AUTHOR_OF', 'DISAGREES_WITH', 'CONTRADICTS']";
/** From 2,000 connections on, a hop follows so many of all and of each node. */
const hop = (most, share) => `
CALL (near, front) {
  CALL (front) { UNWIND front AS n MATCH (n)-[e:${types}]-() WITH e LIMIT 2000 RETURN count(e) AS followed }
  CALL (near, front, followed) {
    WITH front, followed WHERE followed < 2000 UNWIND front AS n MATCH (n)-[e:${types}]-(m) RETURN e, m
    UNION ALL
    WITH near, front, followed WHERE followed >= 2000 AND size(near) < ${limit} UNWIND front AS n
    CALL (n) { MATCH (n)-[e:${types}]-(m) RETURN e, m LIMIT ${share} } RETURN e, m LIMIT ${most}
  }
  WITH followed, m, collect(DISTINCT e) AS edges, max(coalesce(e.at, '')) AS at, count(CASE WHEN type(e) IN ${said} THEN 1 END) AS told
  WHERE m.retiredAt IS NULL
  WITH followed, m, edges ORDER BY told DESC, at DESC, size(edges) DESC, m.id
  RETURN max(followed) AS followed, collect({node: m, edges: edges}) AS reached
}
WITH near, [x IN reached WHERE NOT x.node IN near | x.node] AS front, isCut OR followed >= 2000 AS isCut,
     CASE WHEN size(near) < ${limit} THEN ways + reached ELSE ways END AS ways, CASE WHEN size(near) < ${limit} THEN size(near) ELSE begin END AS begin
WITH near + front AS near, front, isCut, ways, begin`;

/** Nodes and edges within two hops, ranked and bounded as onrecord does it. */
const text = `MATCH (x:Actor {id: $id}) WHERE x.retiredAt IS NULL
WITH [x] AS near, [x] AS front, [] AS ways, false AS isCut, 0 AS begin${hop(800, 800)}${hop(600, 20)}
WITH size(near) AS total, near[0..${limit}] AS shown, isCut, ways, begin
WITH total, shown, isCut, ways, shown[begin..] AS last
CALL (last) {
  CALL (last) { UNWIND last AS n MATCH (n)-[e:${types}]->() WITH e LIMIT 2000 RETURN count(e) AS followed }
  CALL (last, followed) {
    WITH last, followed WHERE followed < 2000 UNWIND last AS n MATCH (n)-[e:${types}]->(m) RETURN e, m
    UNION ALL
    WITH last, followed WHERE followed >= 2000 UNWIND last AS n CALL (n) { MATCH (n)-[e:${types}]->(m) RETURN e, m LIMIT 20 } RETURN e, m LIMIT 600
  }
  WITH last, followed, m, collect(e) AS edges
  WITH followed, CASE WHEN m IN last THEN {node: m, edges: edges} END AS way
  RETURN max(followed) AS followed, collect(way) AS among
}
WITH total, shown, isCut OR followed >= 2000 AS isCut, ways + among AS ways
CALL (shown, ways) { UNWIND ways AS x WITH shown, x WHERE x.node IN shown UNWIND x.edges AS e RETURN collect(DISTINCT e) AS drawn }
RETURN {total: total, isCut: isCut,
  nodes: [n IN shown | n {.id, .label, .number, .heading, .title, .publishedAt, labels: labels(n),
    place: CASE WHEN n:Provision OR n:Report THEN head([(n)-[:HAS_PROVISION|PUBLISHED_BY]-(whole) | whole.label]) END}],
  edges: [e IN drawn | e {.id, .caption, .role, .stance, .explanation, .kind, type: type(e), source: startNode(e).id, target: endNode(e).id,
    other: e.to, by: e.by}]} AS row`;

function shape([row]) {
  const { captionOf } = product("domain/graphView/captions");
  const { readableLabel, typeOfLabels } = product("domain/nodeLabels");
  const { labelOfId } = product("domain/model");
  const nodes = row.nodes.map((node) => ({ id: node.id, label: readableLabel(labelOfId(node.id), node, node.place), type: typeOfLabels(node.labels) }));
  const names = new Map(nodes.map(({ id, label }) => [id, label]));
  const nameOf = (id) => names.get(id) ?? id;
  const edges = row.edges.filter(({ source, target }) => names.has(source) && names.has(target)).map((edge) => ({
    id: edge.id ?? `${edge.type.toLowerCase().replaceAll("_", "-")}:${edge.source}/${edge.target}`, source: edge.source, target: edge.target, type: edge.type,
    caption: captionOf(edge.type, { ...edge, to: edge.other }, nameOf),
  }));
  return { neighbourhood: { nodes, edges, truncated: row.isCut || row.total > nodes.length, total: row.total } };
}

/** Whether a picture is one of the graph around the same node: as many nodes, and edges between these alone. */
function isPictureLike({ neighbourhood: { nodes, edges } }, { neighbourhood: wanted }) {
  const ids = new Set(nodes.map(({ id }) => id));
  return ids.size === nodes.length && ids.has(wanted.nodes[0].id) && nodes.length === wanted.nodes.length
    && edges.length >= nodes.length - 1 && edges.every(({ source, target }) => ids.has(source) && ids.has(target));
}

const peerEdges = "edges { properties { statementId caption } node { id label";

module.exports = {
  title: "2-hop graph, 200 nodes",
  ours: `query ($id: ID!) { neighbourhood(ids: [$id], hops: 2, limit: ${limit}) { nodes { id label type } edges { id source target type caption } truncated total } }`,
  raw: { text, shape },
  // Which connections are followed when there are too many is up to the database.
  isAnswerTo: (answer, wanted) => (wanted.neighbourhood.truncated ? isPictureLike(answer, wanted) : canonical(answer) === canonical(wanted)),
  // The library follows relationships one by one: ten of the node, and twenty of each of these.
  natural: {
    document: `query ($id: ID!) { actors(where: {id: {eq: $id}}) { id label saidAboutConnection(first: 10) { ${peerEdges} saidAboutConnection(first: 20) { ${peerEdges} } } } } } } }`,
    shape: ({ actors: [{ id, saidAboutConnection: { edges } }] }) => ({ neighbourhood: { id, edges } }),
    isAnswerTo: ({ neighbourhood: { edges } }) => edges.length > 0,
  },
  best: {
    document: `query ($id: ID!) { picture(actor: $id) { total isCut nodes { id label labels } edges { id type source target caption } } }`,
    shape: ({ picture: { nodes, edges, total, isCut } }) => ({
      neighbourhood: { nodes, edges: edges.filter((edge) => nodes.some(({ id }) => id === edge.source)), total, truncated: isCut },
    }),
    isAnswerTo: ({ neighbourhood }, { neighbourhood: wanted }) => neighbourhood.nodes.length === wanted.nodes.length,
  },
  text,
};
