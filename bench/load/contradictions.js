// The contradictions of a world, as records and edges, by the product's own rule but without its database: whoever asserts a
// proposition is held against whoever denies it. load/check.js compares them with what the product stores.
"use strict";
const { World } = require("../generate/world");
const { product } = require("../product");
const { recordedAt, timesOf } = require("./nodes");
const { chunksOf, listIn } = require("./rows");

const { labelOfId } = product("domain/model");

/** Pairs of statements that contradict each other, as the product describes them: `a` is the later one. @yields by proposition */
function* contradictionsOf(world) {
  const { contradictionsBetween } = product("domain/contradictions/findContradictions");
  const nameOf = namesIn(world);
  const takers = world.takers();
  for (let proposition = 0; proposition < takers.length; proposition += 1) {
    const facts = propositionOf(world, proposition);
    const sides = takers[proposition].map(({ number, denies }) => sideOf(world, world.statement(number), nameOf, facts.id, denies));
    for (const one of sides.filter(({ asserts }) => asserts.length > 0)) {
      for (const other of sides.filter(({ denies }) => denies.length > 0)) yield* contradictionsBetween(one, other, new Map([[facts.id, facts]]), new Map());
    }
  }
}

function namesIn(world) {
  const names = new Map(Array.from({ length: world.actors }, (_, rank) => [world.actorId(rank), world.actor(rank).name]));
  return (id) => names.get(id);
}

/** A question is on a plan, or on a provision and so on one version of it. */
function propositionOf(world, number) {
  const { id, text, answers } = world.proposition(number);
  const question = world.questionOf(number);
  return {
    id, text, value: null, unit: null, condition: null,
    question: { id: answers, text: question.text, isExclusive: false, unit: null, spansVersions: question.on.every((on) => on.startsWith("plan:")) },
  };
}

function sideOf(world, entry, nameOf, proposition, denies) {
  const { id, gist, act, attestation, said, by, about, quotations } = entry;
  const named = (ids) => [...new Set(ids)].sort().map((actor) => ({ id: actor, name: nameOf(actor) }));
  const { saidEarliest, saidLatest, disclosedLatest } = timesOf(entry, (report) => world.report(Number(report.slice(report.lastIndexOf("-") + 1))).publishedAt);
  return {
    id, gist, act, attestation, said: said ?? null, saidEarliest, saidLatest, disclosedLatest, recordedAt,
    makers: named(by).map((maker) => ({ ...maker, offices: [], judgedSame: [] })), principals: [], asserts: denies ? [] : [proposition], denies: denies ? [proposition] : [],
    answersWithDenial: [], versions: [...new Set(about.flatMap(({ target }) => world.versionWith(target) ?? []))].sort(), tellers: [],
    carriers: carriersOf(world, quotations, nameOf),
  };
}

/** One for each wording, which words all that its statement takes. */
function carriersOf(world, quotations, nameOf) {
  return quotations.map(({ report, document }) => {
    const { title, outlet } = world.report(Number(report.slice(report.lastIndexOf("-") + 1)));
    return { reportId: report, title, outlet: nameOf(outlet), documentId: document, isCopy: false, words: null };
  });
}

/** Batches of rows that write the contradictions of a world, and who disagrees with whom. */
function* contradictionBatches({ seed, scale }, batchRows = 5000) {
  const { disagreementEdge, edgesOf, nodeOf, standingOf } = product("domain/contradictions/records");
  const { disagreementsOf } = product("domain/contradictions/disagreements");
  const [nodes, standings, edges] = [[], [], new Map()];
  const add = ({ type, from, to, properties }) => {
    listIn(edges, `${type} ${labelOfId(from)} ${labelOfId(to)}`).push({ from, to, properties });
  };
  for (const contradiction of contradictionsOf(new World({ seed, scale }))) {
    nodes.push({ id: contradiction.id, properties: nodeOf(contradiction).properties });
    standings.push(standingOf(contradiction));
    for (const edge of edgesOf(contradiction)) add(edge);
  }
  for (const disagreement of disagreementsOf(standings).values()) add(disagreementEdge(disagreement));
  for (const batch of chunksOf(nodes, batchRows)) yield { kind: "nodes", labels: "Contradiction", rows: batch };
  for (const [key, rows] of edges) {
    const [type, from, to] = key.split(" ");
    for (const batch of chunksOf(rows, batchRows)) yield { kind: "edges", type, from, to, rows: batch };
  }
}

module.exports = { contradictionBatches, contradictionsOf };
