// The embedded engine with a bundle in it, loaded raw: what is written is the same as through `onrecord load`, see check.js.
"use strict";
const { mkdirSync, rmSync, writeFileSync } = require("node:fs");
const { join } = require("node:path");
const { stageFile } = require("../measure/neo4jProcess");
const { product, root } = require("../product");
const { contradictionBatches } = require("./contradictions");
const { storageHash } = require("./hash");
const { embeddedWriter, loadRaw } = require("./raw");

/**
 * Loads a bundle into a data folder of the embedded engine, unless that was done before.
 * @returns what a server is started with; its own bundle is an empty one, so that it has nothing to load
 */
async function loadedEmbedded(folder, world, say) {
  const dataDir = join(folder, `embedded-${storageHash()}`);
  const bundleDir = join(folder, "empty");
  mkdirSync(bundleDir, { recursive: true });
  writeFileSync(join(bundleDir, "bundle.yaml"), "bundle: {id: empty, title: Nothing}\n");
  const stage = stageFile(folder, `embedded-${storageHash()}`);
  if (stage.read() !== null) return { dataDir, bundleDir };
  rmSync(dataDir, { recursive: true, force: true });
  say("Loading the embedded engine …");
  stage.write(await loadEmbedded(dataDir, join(folder, "bundle"), world));
  return { dataDir, bundleDir };
}

/** @returns what the load took */
async function loadEmbedded(dataDir, bundle, world) {
  const store = product("store/engines/open").openStore({ kind: "embedded", dataDir });
  await store.applySchema();
  await store.close();
  const { GrafeoDB } = require(join(root, "node_modules", "@grafeo-db", "js"));
  const database = GrafeoDB.open(join(dataDir, "graph.grafeo"));
  const load = await loadRaw(bundle, embeddedWriter(database), () => contradictionBatches(world));
  database.close();
  return load;
}

module.exports = { loadEmbedded, loadedEmbedded };
