"use strict";
const { product } = require("../product");
const { canonical } = require("./shapes");

const limit = 200;
/** What onrecord follows when no types are named. */
const types = "SAID_ABOUT|ATTRIBUTES_AUTHORSHIP|ALLEGED_AUTHOR_OF|DISAGREES_WITH|CONTRADICTS|HAS_VERSION|HAS_PROVISION|ON_TOPIC|REVISION_OF|COUNTERS|ECHOES|ALIGNED_WITH|HOLDS_OFFICE|MEMBER_OF|SAME_AS|PUBLISHED_BY|WRITTEN_BY|DERIVED_FROM";
/** A hop from some nodes, of which 2,000 connections are followed, to what stands further out. */
const hop = (front, inner) => `
CALL (${inner === null ? front : `${front}, ${inner}`}) {
  UNWIND ${front} AS n MATCH (n)-[e:${types}]-(m) WHERE m.retiredAt IS NULL AND e.retiredAt IS NULL${inner === null ? "" : ` AND NOT m IN ${inner}`}
  WITH e, m LIMIT 2000
  WITH m, count(e) AS degree, collect(e) AS edges, max(coalesce(e.at, '')) AS at, collect(DISTINCT coalesce(e.statementId, e.contradictionId)) AS told
  CALL (told) {
    UNWIND told AS id MATCH (s:Statement {id: id})<-[:QUOTES]-(:Quotation)-[:PART_OF]->(r:Report) WHERE r.retiredAt IS NULL
    RETURN count(DISTINCT CASE WHEN COUNT { (r)-[:DERIVED_FROM]->() } = 0 THEN r.id END) AS origins
  }
  WITH m, degree, edges, origins, at, size(told) > 0 AS isTold ORDER BY isTold DESC, origins DESC, at DESC, degree DESC, m.id
  RETURN coalesce(sum(degree), 0) AS followed, collect({node: m, edges: edges}) AS reached
}`;

/** An edge with what its caption needs, as a list, which is less to send than a map. */
const rawEdge = `[type(e), startNode(e).id, endNode(e).id, e.id, e.at,
    CASE WHEN e.id IS NULL OR type(e) <> 'SAID_ABOUT' THEN [e.kind, e.title, e.from, e.to, e.start, e.end] END,
    CASE WHEN type(e) = 'SAID_ABOUT' THEN [e.caption, e.attestation] ELSE [e.caption, e.attestation, e.stance, e.role, e.by, e.status, e.polarity, e.firsthand, e.act, e.judgedBy, e.confidence, e.relation, e.verdict, e.score] END,
    [e.statementId]]`;
/** An edge as the library's type of it wants it; its caption is what is stored. */
const peerEdge = "{id: e.id, type: type(e), source: startNode(e).id, target: endNode(e).id, caption: e.caption}";

/** Nodes and edges within two hops, ranked and bounded as onrecord does it; edges stay edges until they are drawn. */
const pictureText = (edge) => `MATCH (x:Actor {id: $id}) WHERE x.retiredAt IS NULL
WITH [x] AS near${hop("near", null)}
WITH near AS inner, [way IN reached WHERE NOT way.node IN near | way.node] AS front, reached AS ways, followed >= 2000 AS isCut${hop("front", "inner")}
WITH inner + front AS near, [way IN reached WHERE NOT way.node IN front | way.node] AS fresh, ways + reached AS ways, isCut OR followed >= 2000 AS isCut
WITH size(near) + size(fresh) AS total, (near + fresh)[0..${limit}] AS shown, fresh, ways, isCut
WITH total, shown, ways, isCut, [n IN fresh WHERE n IN shown] AS outermost
CALL (outermost) {
  UNWIND outermost AS n MATCH (n)-[e:${types}]->(m) WHERE e.retiredAt IS NULL
  WITH e, m LIMIT 2000
  RETURN count(e) AS followed, collect(CASE WHEN m IN outermost THEN e END) AS among
}
CALL (shown, ways) { UNWIND ways AS way WITH way WHERE way.node IN shown UNWIND way.edges AS e RETURN collect(DISTINCT e) AS met }
WITH total, isCut OR followed >= 2000 AS isCut, shown, met + among AS drawn
CALL (drawn) {
  UNWIND drawn AS e WITH e WHERE type(e) IN ['ATTRIBUTES_AUTHORSHIP', 'ALLEGED_AUTHOR_OF']
  MATCH (a:Actor {id: coalesce(e.to, e.by)}) MATCH (s:Statement {id: e.statementId})
  RETURN collect(DISTINCT {actor: a.id, name: a.name, statement: s.id, attestation: s.attestation}) AS claims
}
RETURN {total: total, isCut: isCut, claims: claims,
  nodes: [n IN shown | n {.id, .label, .name, .number, .heading, .title, .publishedAt, .textStatus, labels: labels(n),
    place: CASE WHEN n:Provision OR n:Report THEN head([(n)-[:HAS_PROVISION|PUBLISHED_BY]-(whole) | coalesce(whole.name, whole.label)]) END,
    isCopy: n:Report AND EXISTS { (n)-[d:DERIVED_FROM]->() WHERE d.kind <> 'COMPILATION' }}],
  edges: [e IN drawn | ${edge}]} AS row`;

function shape([row]) {
  const { readPicture } = product("domain/graphView/picture");
  const { claims, nodes, edges, total, isCut } = row;
  const wanted = new Set(["caption", "statement"]);
  const picture = readPicture({
    nodes, edges, places: nodes.filter(({ place }) => place !== null).map(({ id, place }) => ({ id, place })), copies: nodes.filter(({ isCopy }) => isCopy).map(({ id }) => id),
    names: claims.map(({ actor, name }) => ({ id: actor, label: name })), claims: claims.map(({ statement, attestation }) => ({ id: statement, attestation })),
  }, { wanted });
  return {
    neighbourhood: {
      nodes: picture.nodes.map(({ id, label, type }) => ({ id, label, type })),
      edges: picture.edges.slice(0, 10 * limit).map(({ id, source, target, type, caption }) => ({ id, source, target, type, caption })),
      truncated: isCut || total > nodes.length || picture.edges.length > 10 * limit, total,
    },
  };
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
  raw: { text: pictureText(rawEdge), shape },
  // Which connections are followed when there are too many is up to the database.
  isAnswerTo: (answer, wanted) => (wanted.neighbourhood.truncated ? isPictureLike(answer, wanted) : canonical(answer) === canonical(wanted)),
  // The library follows relationships one by one: ten of the node, and twenty of each of these.
  natural: {
    document: `query ($id: ID!) { actors(where: {id: {eq: $id}}) { id label saidAboutConnection(first: 10) { ${peerEdges} saidAboutConnection(first: 20) { ${peerEdges} } } } } } } } }`,
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
  text: pictureText(peerEdge),
};
