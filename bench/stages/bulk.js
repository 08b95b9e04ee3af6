// Loading the bundle into an empty database: raw UNWIND, then `onrecord load`, on both engines.
"use strict";
const { spawn } = require("node:child_process");
const { mkdirSync, rmSync } = require("node:fs");
const { join } = require("node:path");
const neo4j = require("neo4j-driver");
const { contradictionBatches } = require("../load/contradictions");
const { loadEmbedded } = require("../load/embedded");
const { loadRaw, neo4jWriter } = require("../load/raw");
const { memoryOf } = require("../measure/process");
const { startNeo4j } = require("../measure/neo4jProcess");
const { product, root } = require("../product");

const memoryLookMs = 200;

/** @returns engine → {statements, raw: {seconds, rows}, ours: {seconds, memory, check}} */
async function measure(run) {
  const folder = join(run.folder, "bulk");
  const figures = {};
  for (const engine of ["neo4j", "embedded"]) {
    figures[engine] = { statements: run.counts.statements };
    for (const way of ["raw", "ours"]) {
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
  }
  rmSync(folder, { recursive: true, force: true });
  return figures;
}

async function raw(run, engine, target) {
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

/** `onrecord load` as a user runs it, and the projection status of what it wrote. */
async function ours(run, engine, target) {
  const settings = engine === "neo4j"
    ? { NEO4J_URI: target.uri, NEO4J_USERNAME: target.username, NEO4J_PASSWORD: target.password, NEO4J_DATABASE: target.database, DATA_DIR: join(run.folder, "bulk") }
    : { DATA_DIR: target.dataDir };
  const startedAt = performance.now();
  const child = spawn(process.execPath, [join(root, "dist", "cli", "main.js"), "load", join(run.folder, "bundle")], {
    env: { PATH: process.env.PATH, NODE_ENV: "production", ...settings }, stdio: ["ignore", "ignore", "pipe"],
  });
  let complaint = "";
  let memory = 0;
  child.stderr.setEncoding("utf8").on("data", (text) => (complaint += text));
  const look = setInterval(() => {
    try {
      memory = memoryOf(child.pid).most;
    } catch {
      clearInterval(look);
    }
  }, memoryLookMs);
  const code = await new Promise((resolve) => child.once("exit", resolve));
  clearInterval(look);
  if (code !== 0) throw new Error(`onrecord load ended with ${code}: ${complaint}`);
  const seconds = (performance.now() - startedAt) / 1000;
  return { seconds, memory, check: await statusOf({ kind: engine, ...target }) };
}

async function statusOf(target) {
  const store = product("store/engines/open").openStore(target);
  try {
    const queries = product("store/queryLibrary").QueryLibrary.load();
    const { missing, orphaned, stale } = await product("domain/projection").projectionStatus(store, queries);
    return `projectionStatus ${missing}/${orphaned}/${stale}`;
  } finally {
    await store.close();
  }
}

module.exports = { measure };
