// npm run neo4j: the Neo4j the tests use, for a developer. Stops on Ctrl-C or SIGTERM; the data stay in .onrecord-neo4j/.
// NEO4J_PORT (7687) and NEO4J_PASSWORD (onrecord-local) may be set.
"use strict";
const { mkdirSync } = require("node:fs");
const { join } = require("node:path");
const server = require("./server.js");

async function main() {
  const reason = server.whyNot();
  if (reason !== null) throw new Error(`${reason}.`);
  const port = Number(process.env.NEO4J_PORT ?? 7687);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new Error(`NEO4J_PORT is ${process.env.NEO4J_PORT}; 1 to 65535 is allowed.`);
  const password = process.env.NEO4J_PASSWORD ?? "onrecord-local";
  if (password.length < 8) throw new Error("NEO4J_PASSWORD must have at least 8 characters.");
  server.prepare((sentence) => process.stdout.write(`${sentence}\n`));

  const home = join(process.cwd(), ".onrecord-neo4j");
  mkdirSync(home, { recursive: true });
  const log = join(home, "server.log");
  const { uri, pid } = server.launch({ home, port, password, owner: process.pid, log });
  let isStopping = false;
  const stop = () => {
    if (isStopping) return;
    isStopping = true;
    server.stop(pid).then(() => process.exit(0));
  };
  process.on("SIGINT", stop).on("SIGTERM", stop);
  await server.untilReady({ pid, log });
  process.stdout.write([
    `Neo4j ${server.version} answers on ${uri} (user neo4j). In another terminal:`,
    `  NEO4J_URI=${uri} NEO4J_USERNAME=neo4j NEO4J_PASSWORD=${password} npm start`,
    "Ctrl-C stops it; the data stay in .onrecord-neo4j/.",
    "",
  ].join("\n"));
  setInterval(() => {
    try {
      process.kill(pid, 0);
    } catch {
      process.stderr.write(`Neo4j has ended; its last words are in ${log}.\n`);
      process.exit(1);
    }
  }, 1_000);
}

main().catch((failure) => {
  process.stderr.write(`Neo4j was not started: ${failure.message}\n`);
  process.exit(1);
});
