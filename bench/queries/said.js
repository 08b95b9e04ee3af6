"use strict";

const statement = `id gist saidAt: said act
      aboutConnection { edges { properties { polarity } node {
        ... on Actor { id label } ... on Plan { id label } ... on PlanVersion { id label }
        ... on Provision { id label } ... on Topic { id label } ... on Statement { id label } } } }
      quotations { exact document { id title } }`;

function fromPeer({ aboutConnection, quotations, ...rest }) {
  return {
    ...rest,
    about: aboutConnection.edges.map(({ properties, node }) => ({ polarity: properties.polarity, target: node })),
    quotations: quotations.map(({ exact, document }) => ({ exact, document: document[0] ?? null })),
  };
}

module.exports = {
  title: "actor's last 20 statements with targets and documents",
  ours: `query ($id: ID!) { actor(id: $id) { said(first: 20) { nodes {
    id gist saidAt act about { polarity target { id label } } quotations { exact document { id title } } } } } }`,
  raw: {
    text: `MATCH (a:Actor {id: $id}) WHERE a.retiredAt IS NULL
CALL (a) { MATCH ()-[e:MADE]->(s:Statement) WHERE e.saidKey > a.id + ' ' AND e.saidKey < a.id + ' ~' AND s.retiredAt IS NULL
  WITH s, e.saidKey AS key ORDER BY key DESC LIMIT 20 RETURN s }
CALL (s) { MATCH (s)-[e:ABOUT]->(t) WHERE t.retiredAt IS NULL
  RETURN collect({polarity: e.polarity, target: t {.id, .label}}) AS about }
CALL (s) { MATCH (q:Quotation)-[:QUOTES]->(s) WHERE q.retiredAt IS NULL
  OPTIONAL MATCH (q)-[:FOUND_IN]->(d:Document) WHERE d.retiredAt IS NULL
  RETURN collect({exact: q.exact, document: d {.id, .title}}) AS quotations }
RETURN collect(s {.id, .gist, saidAt: s.said, .act, about: about, quotations: quotations}) AS rows`,
    shape: ([rows]) => ({ actor: { said: { nodes: rows } } }),
  },
  natural: {
    document: `query ($id: ID!) { actors(where: {id: {eq: $id}}) {
    said(limit: 20, sort: [{saidEarliest: DESC}, {id: DESC}], where: {NOT: {saidEarliest: {eq: null}}}) { ${statement} } } }`,
    shape: ({ actors: [{ said }] }) => ({ actor: { said: { nodes: said.map(fromPeer) } } }),
  },
  best: {
    document: `query ($id: ID!) { lastStatements(actor: $id) { ${statement} } }`,
    shape: ({ lastStatements }) => ({ actor: { said: { nodes: lastStatements.map(fromPeer) } } }),
  },
};
