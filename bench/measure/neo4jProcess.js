// The Neo4j that is measured: 5.26 as the tests run it, but with the memory of a small server and Java's full compiler.
"use strict";
const { mkdirSync, writeFileSync, existsSync, readFileSync } = require("node:fs");
const { join } = require("node:path");
const server = require("../../scripts/neo4j/server.js");

const flags = ["-Xms2g", "-Xmx2g", "-XX:+UseG1GC"];
const pageCacheMb = 2048;
const conditions = `Neo4j ${server.version} Community, ${flags.join(" ")}, page cache ${pageCacheMb} MiB`;
const password = "onrecord-bench";

/**
 * Starts Neo4j on the data in `home`, on a free port of loopback.
 * @returns {{uri, username, password, database, pid, stop}}
 * @throws Error one sentence when it cannot be run here
 */
async function startNeo4j(home, say = () => undefined) {
  const reason = server.whyNot();
  if (reason !== null) throw new Error(`Neo4j cannot be measured here: ${reason}`);
  server.prepare(say);
  mkdirSync(home, { recursive: true });
  const log = join(home, "server.log");
  const launched = server.launch({ home, port: await server.freePort(), password, owner: process.pid, log, flags, pageCacheMb });
  // A database that was not stopped cleanly is recovered first, which may take longer than a fresh one does.
  for (let patience = 4; ; patience -= 1) {
    try {
      await server.untilReady({ pid: launched.pid, log });
      break;
    } catch (failure) {
      if (patience > 1 && /was not ready/.test(failure.message)) continue;
      await server.stop(launched.pid);
      throw failure;
    }
  }
  return { ...launched, username: "neo4j", password, database: "neo4j", stop: () => server.stop(launched.pid) };
}

/** A file beside a data folder that says how far it has come, so that a stopped run goes on. */
function stageFile(folder, name) {
  const file = join(folder, `${name}.json`);
  return {
    read: () => (existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : null),
    write: (record) => writeFileSync(file, `${JSON.stringify(record)}\n`),
  };
}

module.exports = { conditions, pageCacheMb, stageFile, startNeo4j };
