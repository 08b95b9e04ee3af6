// A Neo4j data folder that holds a bundle: loaded once, kept, and used by every later run.
"use strict";
const { createHash } = require("node:crypto");
const { existsSync, readFileSync, readdirSync, rmSync } = require("node:fs");
const { join } = require("node:path");
const neo4j = require("neo4j-driver");
const { bundleId } = require("../generate/bundle");
const { stageFile, startNeo4j } = require("../measure/neo4jProcess");
const { product, root } = require("../product");
const { contradictionBatches } = require("./contradictions");
const { loadRaw, neo4jWriter } = require("./raw");

/** Files that decide what is stored; a graph that was loaded stays good when others change. */
const decides = /\.cypher$|^(?:contradictions|derived|nodes|rows|raw|derivedEdges|names|searchWords|shortLabel|edtf|saidKeys|model|candidatePairs|clash|condition|disagreements|explanation|findContradictions|records|scope|side)\.js$/;

/** A hash over all that decides what is stored of a bundle: this folder, the product's schema and its rules. */
function storageHash() {
  const hash = createHash("sha256");
  const folders = [__dirname, join(root, "cypher", "schema"), ...["domain", "domain/contradictions"].map((name) => join(root, "dist", name)).filter(existsSync)];
  for (const folder of folders) {
    for (const name of readdirSync(folder).filter((file) => /\.(?:js|cypher)$/.test(file) && decides.test(file)).sort()) hash.update(name).update(readFileSync(join(folder, name)));
  }
  return hash.digest("hex").slice(0, 8);
}
/**
 * Loads a bundle into a fresh Neo4j with the product's schema, as raw UNWIND, unless that was done before.
 * @returns what the load took, with the running server, which the caller stops
 */
async function loadedNeo4j(folder, world, say) {
  const name = `neo4j-${storageHash()}`;
  const stage = stageFile(folder, name);
  const home = join(folder, name);
  const known = stage.read();
  if (known === null) for (const old of readdirSync(folder).filter((one) => one.startsWith("neo4j"))) rmSync(join(folder, old), { recursive: true, force: true });
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

module.exports = { loadedNeo4j };
