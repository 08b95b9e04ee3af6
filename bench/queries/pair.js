"use strict";

module.exports = {
  title: "X about Y with dates",
  ours: `query ($id: ID!, $about: ID!) {
  statements(where: {speaker: {id: {eq: $id}}, about: {id: {eq: $about}}}, first: 20) { nodes { id gist saidAt } } }`,
  raw: {
    text: `MATCH ()-[r:SAID_ABOUT]->() WHERE r.saidKey > $id + ' ' + $about + ' ' AND r.saidKey < $id + ' ' + $about + ' ~'
WITH r ORDER BY r.saidKey DESC LIMIT 20
MATCH (s:Statement {id: r.statementId}) WHERE s.retiredAt IS NULL
RETURN collect(s {.id, .gist, saidAt: s.said}) AS rows`,
    shape: ([rows]) => ({ statements: { nodes: rows } }),
  },
  natural: {
    document: `query ($id: ID!, $about: ID!) { statements(
    where: {speakers: {some: {id: {eq: $id}}}, aboutActors: {some: {id: {eq: $about}}}, NOT: {saidEarliest: {eq: null}}},
    sort: [{saidEarliest: DESC}, {id: DESC}], limit: 20) { id gist saidAt: said } }`,
    shape: ({ statements }) => ({ statements: { nodes: statements } }),
  },
  best: {
    document: `query ($id: ID!, $about: ID!) { statementsOfAbout(actor: $id, about: $about) { id gist saidAt: said } }`,
    shape: ({ statementsOfAbout }) => ({ statements: { nodes: statementsOfAbout } }),
  },
};
