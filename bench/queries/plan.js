"use strict";

const spoken = `statementsConnection(first: 5, sort: [{node: {saidEarliest: DESC}}, {node: {id: DESC}}], where: {node: {NOT: {saidEarliest: {eq: null}}}})`;

const fromPeer = ({ versions }) => ({
  plan: {
    versions: versions.map(({ provisions }) => ({
      provisions: provisions
        .map(({ heading, number, all, newest }) => ({ heading, number, saidAbout: { totalCount: all.totalCount, nodes: newest.edges.map(({ node }) => node) } }))
        .sort((one, other) => one.number - other.number),
    })),
  },
});

module.exports = {
  title: "plan with 28 provisions, counts, top speakers",
  ours: `query ($id: ID!) { plan(id: $id) { versions { provisions { heading number saidAbout(first: 5) { totalCount nodes { gist speakers { name } } } } } } }`,
  raw: {
    text: `MATCH (plan:Plan {id: $id}) WHERE plan.retiredAt IS NULL
MATCH (plan)-[:HAS_VERSION]->(v:PlanVersion) WHERE v.retiredAt IS NULL
CALL (v) {
  MATCH (v)-[:HAS_PROVISION]->(p:Provision) WHERE p.retiredAt IS NULL
  WITH p ORDER BY toInteger(p.number), p.id
  CALL (p) { MATCH (p)<-[:ABOUT]-(s:Statement) WHERE s.retiredAt IS NULL RETURN count(s) AS total }
  CALL (p) {
    MATCH (s:Statement)-[e:ABOUT]->() WHERE e.saidKey > p.id + ' ' AND e.saidKey < p.id + ' ~' AND s.retiredAt IS NULL
    WITH s, e.saidKey AS key ORDER BY key DESC LIMIT 5
    CALL (s) { MATCH (a:Actor)-[:MADE]->(s) WHERE a.retiredAt IS NULL RETURN collect(a {.name}) AS speakers }
    RETURN collect({gist: s.gist, speakers: speakers}) AS nodes
  }
  RETURN collect({heading: p.heading, number: p.number, saidAbout: {totalCount: total, nodes: nodes}}) AS provisions
}
RETURN collect({provisions: provisions}) AS rows`,
    shape: ([rows]) => ({ plan: { versions: rows } }),
  },
  natural: {
    document: `query ($id: ID!) { plans(where: {id: {eq: $id}}) { versions { provisions { heading number
    all: statementsConnection { totalCount } newest: ${spoken} { edges { node { gist speakers { name } } } } } } } }`,
    shape: ({ plans: [plan] }) => fromPeer(plan),
  },
  best: {
    document: `query ($id: ID!) { plans(where: {id: {eq: $id}}) { versions { provisions { heading number statementCount
    newestStatements { gist speakers { name } } } } } }`,
    shape: ({ plans: [{ versions }] }) => fromPeer({
      versions: versions.map(({ provisions }) => ({
        provisions: provisions.map(({ statementCount, newestStatements, ...rest }) => ({ ...rest, all: { totalCount: statementCount }, newest: { edges: newestStatements.map((node) => ({ node })) } })),
      })),
    }),
  },
};
