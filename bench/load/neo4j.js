// A Neo4j data folder that holds a bundle: loaded once, kept, and used by every later run.
"use strict";
const { readdirSync, renameSync, rmSync } = require("node:fs");
const { join } = require("node:path");
const neo4j = require("neo4j-driver");
const { bundleId } = require("../generate/bundle");
const { stageFile, startNeo4j } = require("../measure/neo4jProcess");
const { product } = require("../product");
const { contradictionBatches } = require("./contradictions");
const { storageHash } = require("./hash");
const { loadRaw, neo4jWriter } = require("./raw");

/**
 * Loads a bundle into a fresh Neo4j with the product's schema, as raw UNWIND, unless that was done before.
 * @returns what the load took, with the running server, which the caller stops
 */
async function loadedNeo4j(folder, world, say) {
  const { stage, home } = placeIn(folder);
  const known = stage.read();
  if (known === null) removeAll(folder);
  const server = await startNeo4j(home, say);
  if (known !== null) return { server, load: known };
  try {
    say("Loading Neo4j …");
    const { openStore } = product("store/engines/open");
    const store = openStore({ kind: "neo4j", ...server });
    await store.applySchema();
    await store.close();
    const driver = neo4j.driver(server.uri, neo4j.auth.basic(server.username, server.password), { disableLosslessIntegers: true });
    const load = await loadRaw(join(folder, "bundle"), neo4jWriter(driver), () => contradictionBatches(world));
    await driver.executeQuery("CALL db.awaitIndexes(600)");
    await driver.close();
    stage.write({ ...load, bundle: bundleId });
    return { server, load };
  } catch (failure) {
    await server.stop();
    throw failure;
  }
}

/** Takes a stopped Neo4j's data, loaded otherwise, for every later run. */
function keepNeo4j(data, folder, load) {
  const { stage, home } = placeIn(folder);
  removeAll(folder);
  renameSync(data, home);
  stage.write({ ...load, bundle: bundleId });
}

function placeIn(folder) {
  const name = `neo4j-${storageHash()}`;
  return { stage: stageFile(folder, name), home: join(folder, name) };
}

function removeAll(folder) {
  for (const old of readdirSync(folder).filter((one) => one.startsWith("neo4j"))) rmSync(join(folder, old), { recursive: true, force: true });
}

module.exports = { keepNeo4j, loadedNeo4j };
