// Turns a bundle's JSON Lines into batches of rows for UNWIND: nodes of one label, edges of one type between two labels.
"use strict";
const { createReadStream } = require("node:fs");
const { join } = require("node:path");
const { createInterface } = require("node:readline");
const { product } = require("../product");
const { Deriver } = require("./derived");
const { EntryWriter } = require("./nodes");

const { idPrefixes, labelOfId } = product("domain/model");

const sections = ["documents", "actors", "reports", "plans", "versions", "topics", "provisions", "questions", "propositions", "statements"];
/** Entries whose rows are gathered before the batches of all their labels and types are given out. */
const entriesAtOnce = 20_000;

/**
 * Batches in an order in which every edge finds its nodes.
 * @yields {{kind: "nodes", labels: string, rows} | {kind: "edges", type, from, to, rows}} at most `batchRows` rows each
 */
async function* batchesOf(folder, batchRows = 5000) {
  const gathered = { nodes: new Map(), edges: new Map() };
  const writer = new EntryWriter({
    node: (id, properties) => listIn(gathered.nodes, labelsOf(id)).push({ id, properties }),
    edge: (type, from, to, properties) => listIn(gathered.edges, `${type} ${labelOfId(from)} ${labelOfId(to)}`).push({ from, to, properties }),
  });
  const deriver = new Deriver();
  let count = 0;
  for (const section of sections) {
    for await (const entry of entriesIn(join(folder, `${section}.jsonl`))) {
      writer.write(section, entry);
      if (section === "propositions") deriver.proposition(entry);
      if (section === "statements") addDerived(gathered, deriver, entry);
      count += 1;
      if (count % entriesAtOnce === 0) yield* batchesIn(gathered, batchRows);
    }
    yield* batchesIn(gathered, batchRows);
  }
}

function addDerived(gathered, deriver, entry) {
  const nodes = gathered.nodes.get("Statement");
  const { properties } = nodes[nodes.length - 1];
  const { edges, notes } = deriver.of(entry, properties);
  if (notes.length > 0) properties.projectedEdges = notes;
  for (const edge of edges) listIn(gathered.edges, `${edge.type} Actor ${edge.toLabel}`).push({ from: edge.from, to: edge.to, properties: edge.properties });
}

/** Entries of a JSON Lines file. */
async function* entriesIn(file) {
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) if (line !== "") yield JSON.parse(line);
}

function* batchesIn(gathered, batchRows) {
  for (const [labels, rows] of gathered.nodes) for (const batch of chunksOf(rows, batchRows)) yield { kind: "nodes", labels, rows: batch };
  for (const [key, rows] of gathered.edges) {
    const [type, from, to] = key.split(" ");
    for (const batch of chunksOf(rows, batchRows)) yield { kind: "edges", type, from, to, rows: batch };
  }
  gathered.nodes.clear();
  gathered.edges.clear();
}

function* chunksOf(rows, size) {
  for (let start = 0; start < rows.length; start += size) yield rows.slice(start, start + size);
}

function listIn(map, key) {
  let list = map.get(key);
  if (list === undefined) map.set(key, (list = []));
  return list;
}

function labelsOf(id) {
  const { label, actorLabel } = idPrefixes[id.slice(0, id.indexOf(":"))];
  return actorLabel === undefined ? label : `${label}:${actorLabel}`;
}

module.exports = { batchesOf, chunksOf, entriesIn, listIn, sections };
