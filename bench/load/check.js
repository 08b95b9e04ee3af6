// Whether raw loading writes what `onrecord load` writes: both load one bundle, and all nodes and edges are compared.
// node bench/load/check.js [SCALE]  on the embedded engine; 0.001 unless given
"use strict";
const { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } = require("node:fs");
const { tmpdir } = require("node:os");
const { join } = require("node:path");
const { writeBundle } = require("../generate/bundle");
const { product } = require("../product");
const { contradictionBatches } = require("./contradictions");
const { loadRaw } = require("./raw");
const { entriesIn, sections } = require("./rows");

/** Properties that say when something was written, and ids that only the writer of derived records gives. */
const leftOut = new Set(["recordedAt"]);
const shown = 5;
const entriesAFile = 5000;
/** Reads of a whole graph; whatever an engine keeps for itself has none of these labels. */
const everyNode = "MATCH (n) WHERE any(label IN labels(n) WHERE label IN $labels) RETURN labels(n) AS labels, properties(n) AS properties";
const everyEdge = "MATCH (a)-[e]->(b) WHERE any(label IN labels(a) WHERE label IN $labels) RETURN a.id AS from, type(e) AS type, b.id AS to, properties(e) AS properties";

/** Writes each batch in a transaction of the store. */
function storeWriter(store) {
  return (text, rows) => store.write((transaction) => transaction.run({ name: "bench", text }, { rows }));
}

/** The same entries as YAML, for a product that reads no JSON Lines. */
async function writeYaml(bundle, folder) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "bundle.yaml"), readFileSync(join(bundle, "bundle.yaml")));
  for (const section of sections) {
    const entries = [];
    for await (const entry of entriesIn(join(bundle, `${section}.jsonl`))) entries.push(entry);
    for (let start = 0; start < entries.length; start += entriesAFile) {
      writeFileSync(join(folder, `${section}-${start}.yaml`), `${section}:\n${entries.slice(start, start + entriesAFile).map((entry) => `- ${JSON.stringify(entry)}\n`).join("")}`);
    }
  }
}

/** Every node and edge as one line each. */
async function linesOf(store) {
  const labels = product("domain/model").nodeLabels;
  const nodes = await store.read({ name: "bench", text: everyNode }, { labels });
  const edges = await store.read({ name: "bench", text: everyEdge }, { labels });
  return [...nodes.map((row) => `node ${plain({ labels: [...row.labels].sort(), ...plainRow(row) })}`), ...edges.map((row) => `edge ${plain(plainRow(row))}`)].sort();
}

function plainRow({ labels: _labels, properties, ...rest }) {
  return { ...rest, properties: Object.fromEntries(Object.entries(properties).filter(([key, value]) => value !== null && !leftOut.has(key))) };
}

function plain(value) {
  return JSON.stringify(value, (_key, inner) => (typeof inner !== "object" || inner === null || Array.isArray(inner) ? inner : Object.fromEntries(Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1)))));
}

/** What one graph has and the other has not. */
function differenceOf(ours, raw) {
  const count = (lines) => lines.reduce((counts, line) => counts.set(line, (counts.get(line) ?? 0) + 1), new Map());
  const [one, other] = [count(ours), count(raw)];
  const more = (here, there) => [...here].filter(([line, times]) => times > (there.get(line) ?? 0)).map(([line]) => line);
  return { onlyOurs: more(one, other), onlyRaw: more(other, one) };
}

/**
 * Loads a world twice, through `onrecord load` and then raw, each into the empty store that `open(name)` gives.
 * @param further  given the store with the graph that was loaded raw, when both are the same
 * @returns lines compared, and the projection status of the graph that was loaded raw
 * @throws Error with the first lines that differ
 */
async function compareLoads(folder, world, open, further = () => undefined) {
  const { target } = await writeBundle(folder, world);
  const queries = product("store/queryLibrary").QueryLibrary.load();
  const yaml = join(folder, "yaml");
  await writeYaml(target, yaml);
  const ours = await withStore(await open("ours"), async (store) => {
    await product("domain/ingest/loadBundle").loadBundle(store, queries, yaml);
    return linesOf(store);
  });
  return withStore(await open("raw"), async (store) => {
    await loadRaw(target, storeWriter(store), () => contradictionBatches(world));
    const { onlyOurs, onlyRaw } = differenceOf(ours, await linesOf(store));
    if (onlyOurs.length + onlyRaw.length > 0) {
      const sample = (lines) => lines.slice(0, shown).map((line) => `\n  ${line}`).join("");
      throw new Error(`the loads differ: ${onlyOurs.length} lines only of onrecord${sample(onlyOurs)}\n${onlyRaw.length} only of raw${sample(onlyRaw)}`);
    }
    const status = await product("domain/projection").projectionStatus(store, queries);
    await further(store);
    return { lines: ours.length, status };
  });
}

async function withStore(store, work) {
  try {
    await store.applySchema();
    return await work(store);
  } finally {
    await store.close();
  }
}

async function main() {
  const world = { seed: 1, scale: Number(process.argv[2] ?? 0.001) };
  const folder = mkdtempSync(join(tmpdir(), "onrecord-bench-"));
  try {
    const open = (name) => product("store/engines/open").openStore({ kind: "embedded", dataDir: join(folder, name) });
    const { lines, status } = await compareLoads(folder, world, open);
    process.stdout.write(`${lines} nodes and edges are the same; projection status ${JSON.stringify(status)}\n`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (require.main === module) {
  main().catch((failure) => {
    process.stderr.write(`${failure.message}\n`);
    process.exitCode = 1;
  });
}

module.exports = { compareLoads };
