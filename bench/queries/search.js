"use strict";
const { product } = require("../product");

const { searchForms } = product("domain/searchWords");

/** Words for the index: any form of any word. */
function phraseOf(text) {
  return [...new Set(searchForms(text).flat())].map((form) => `"${form}"`).join(" OR ");
}

function parametersOf(words) {
  return { words: phraseOf(words), asked: searchForms(words).map((forms) => forms.map((form) => ` ${form} `)) };
}

/** Ranked as onrecord ranks: the share of the words found, then how much of the text they make up. */
const text = `CALL db.index.fulltext.queryNodes('searchStatement', $words, {limit: 200}) YIELD node AS s
WITH s, toFloat(size([forms IN $asked WHERE any(form IN forms WHERE s.searchText CONTAINS form)])) AS hits, size(split(trim(s.searchText), ' ')) AS words
WHERE s.retiredAt IS NULL
WITH s, toInteger((hits / size($asked) + hits / words / 2) * 1000 + 0.5) / 1000.0 AS score ORDER BY score DESC, s.id LIMIT 20
CALL (s) { MATCH (a:Actor)-[:MADE]->(s) WHERE a.retiredAt IS NULL RETURN collect(a {.name}) AS speakers }
RETURN {score: score, subject: s {.id, .gist, speakers: speakers}} AS row`;

module.exports = {
  title: "full text, 20 hits with speaker",
  ours: `query ($text: String!) { search(text: $text, kinds: [STATEMENT], first: 20) { score subject { ... on Statement { id gist speakers { name } } } } }`,
  raw: {
    run: ({ text: words }) => ({ text, parameters: parametersOf(words) }),
    shape: (rows) => ({ search: rows }),
  },
  // The library gives the index's own order; onrecord's can only be had with Cypher. So the natural form answers a looser
  // question: hits that hold a word asked for, as many.
  natural: {
    document: `query ($words: String!) { statementsByWords(phrase: $words, first: 20) { edges { score node { id gist speakers { name } } } } }`,
    variables: ({ text: words }) => ({ words: phraseOf(words) }),
    shape: ({ statementsByWords }) => ({ search: statementsByWords.edges.map(({ score, node }) => ({ score, subject: node })) }),
    isAnswerTo: (answer, wanted) => answer.search.length === wanted.search.length && answer.search.every(({ subject }) => subject.speakers.length > 0),
  },
  best: {
    document: `query ($words: String!, $asked: [[String!]!]!) { hits(words: $words, asked: $asked) { score subject { id gist speakers { name } } } }`,
    variables: ({ text: words }) => parametersOf(words),
    shape: ({ hits }) => ({ search: hits }),
  },
  text,
};
