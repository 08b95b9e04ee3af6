// Loading the bundle into an empty database: raw UNWIND, then `onrecord load`, on both engines.
"use strict";
const { spawn } = require("node:child_process");
const { mkdirSync, rmSync } = require("node:fs");
const { loadavg } = require("node:os");
const { join } = require("node:path");
const neo4j = require("neo4j-driver");
const { contradictionBatches } = require("../load/contradictions");
const { loadEmbedded } = require("../load/embedded");
const { keepNeo4j } = require("../load/neo4j");
const { loadRaw, neo4jWriter } = require("../load/raw");
const { memoryOf, processorSeconds } = require("../measure/process");
const { stageFile, startNeo4j } = require("../measure/neo4jProcess");
const { product, root } = require("../product");

const lookMs = 200;
/** Above, only onrecord loads, and what stands afterwards is counted, not checked: both would take longer than the load. */
const largestCompared = 0.5;

/** @returns engine → {statements, startedAt, load, raw: {seconds, cpu, rows} or null, ours: {seconds, cpu, memory, check}} */
async function measure(run) {
  const folder = join(run.folder, "bulk");
  const figures = measuredBefore(run);
  const isCompared = run.world.scale <= largestCompared;
  for (const engine of run.options.engines) {
    figures[engine] = { statements: run.counts.statements, startedAt: new Date().toISOString().slice(0, 16), raw: null };
    for (const way of isCompared ? ["raw", "ours"] : ["ours"]) {
      rmSync(folder, { recursive: true, force: true });
      mkdirSync(folder, { recursive: true });
      const target = engine === "neo4j" ? await startNeo4j(join(folder, "neo4j"), run.say) : { kind: "embedded", dataDir: folder, stop: () => undefined };
      try {
        figures[engine][way] = way === "raw" ? await raw(run, engine, target) : await ours(run, engine, target);
        run.say(`${engine}, ${way}: ${figures[engine][way].seconds.toFixed(1)} s`);
      } finally {
        await target.stop();
      }
    }
    figures[engine].load = loadavg()[0];
    // A large graph is not loaded twice: load/check.js holds both ways to the same result.
    if (engine === "neo4j" && !isCompared) keepNeo4j(join(folder, "neo4j"), run.folder, figures.neo4j.ours);
  }
  rmSync(folder, { recursive: true, force: true });
  return figures;
}

/** What an earlier run found of engines that this one leaves out. */
function measuredBefore({ folder, options }) {
  const known = stageFile(folder, "result-bulk").read()?.figures ?? {};
  return Object.fromEntries(Object.entries(known).filter(([engine, { startedAt }]) => startedAt !== undefined && !options.engines.includes(engine)));
}

/** Loads raw, in this process. */
async function raw(run, engine, target) {
  const before = processorSeconds(process.pid) + processorSeconds(target.pid ?? null);
  const load = await loadedRaw(run, engine, target);
  return { ...load, cpu: processorSeconds(process.pid) + processorSeconds(target.pid ?? null) - before };
}

async function loadedRaw(run, engine, target) {
  const bundle = join(run.folder, "bundle");
  if (engine === "embedded") return loadEmbedded(target.dataDir, bundle, run.world);
  const store = product("store/engines/open").openStore({ kind: engine, ...target });
  await store.applySchema();
  await store.close();
  const driver = neo4j.driver(target.uri, neo4j.auth.basic(target.username, target.password));
  const load = await loadRaw(bundle, neo4jWriter(driver), () => contradictionBatches(run.world));
  await driver.close();
  return load;
}

/** `onrecord load` as a user runs it, and what stands in the graph afterwards. */
async function ours(run, engine, target) {
  const settings = engine === "neo4j"
    ? { NEO4J_URI: target.uri, NEO4J_USERNAME: target.username, NEO4J_PASSWORD: target.password, NEO4J_DATABASE: target.database, DATA_DIR: join(run.folder, "bulk") }
    : { DATA_DIR: target.dataDir };
  const startedAt = performance.now();
  const engineCpu = processorSeconds(target.pid ?? null);
  const child = spawn(process.execPath, [join(root, "dist", "cli", "main.js"), "load", join(run.folder, "bundle")], {
    env: { PATH: process.env.PATH, NODE_ENV: "production", ...settings }, stdio: ["ignore", "ignore", "pipe"],
  });
  let complaint = "";
  const looks = [];
  child.stderr.setEncoding("utf8").on("data", (text) => (complaint += text));
  const look = setInterval(() => {
    try {
      looks.push({ ...memoryOf(child.pid), cpu: processorSeconds(child.pid) });
    } catch {
      clearInterval(look);
    }
  }, lookMs);
  const code = await new Promise((resolve) => child.once("exit", resolve));
  clearInterval(look);
  if (code !== 0) throw new Error(`onrecord load ended with ${code}: ${complaint}`);
  const seconds = (performance.now() - startedAt) / 1000;
  const cpu = (looks.at(-1)?.cpu ?? 0) + processorSeconds(target.pid ?? null) - engineCpu;
  const memory = { half: looks[looks.length >> 1]?.now ?? 0, most: looks.at(-1)?.most ?? 0 };
  return { seconds, cpu, memory, check: await (run.world.scale > largestCompared ? countOf : statusOf)({ kind: engine, ...target }) };
}

async function countOf(target) {
  return withStore(target, async (store, queries) => {
    const rows = await store.read(queries.get("read/bundleNodes"));
    return rows.map(({ bundle, nodes }) => `${nodes} nodes of ${bundle}`).join(", ");
  });
}

async function statusOf(target) {
  return withStore(target, async (store, queries) => {
    const { missing, orphaned, stale } = await product("domain/projection").projectionStatus(store, queries);
    return `projectionStatus ${missing}/${orphaned}/${stale}`;
  });
}

async function withStore(target, work) {
  const store = product("store/engines/open").openStore(target);
  try {
    return await work(store, product("store/queryLibrary").QueryLibrary.load());
  } finally {
    await store.close();
  }
}

module.exports = { measure };
