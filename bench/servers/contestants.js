// The servers that are measured, each a process of its own, and what each of them is asked for one query.
"use strict";
const { spawn } = require("node:child_process");
const { mkdtempSync, rmSync } = require("node:fs");
const { tmpdir } = require("node:os");
const { join } = require("node:path");
const { freePort } = require("../../scripts/neo4j/server.js");
const { root } = require("../product");
const { queries } = require("../queries/queries");

/** How long a server may take to answer for the first time; the embedded one may have to load its bundle. */
const startLimitMs = 3_600_000;

/** Name → what it is, and how the answers of its server are asked for and read. */
const contestants = {
  raw: {
    what: "one hand-written Cypher, bare node http handler", process: "raw",
    request: (name, parameters) => ({ query: name, variables: parameters }), shape: (_name, data) => data, has: () => true,
  },
  natural: { what: "@neo4j/graphql in its natural form, Apollo's standalone server", process: "peer", ...asPeer("natural") },
  best: { what: "@neo4j/graphql in its best form", process: "peer", ...asPeer("best") },
  ours: { what: "onrecord, EXECUTOR=default: graphql's own executor", process: "ours", ...asOurs() },
  jit: { what: "onrecord as it comes, EXECUTOR=jit: each document compiled once", process: "jit", ...asOurs() },
};

function asPeer(form) {
  const formOf = (name) => queries[name][form] ?? queries[name].natural;
  return {
    request: (name, parameters) => ({ query: formOf(name).document, variables: formOf(name).variables?.(parameters) ?? parameters }),
    shape: (name, data) => formOf(name).shape(data),
    /** A query whose best form is its natural one is measured once. */
    has: (name) => queries[name][form] !== undefined,
  };
}

function asOurs() {
  return { request: (name, parameters) => ({ query: queries[name].ours, variables: parameters }), shape: (_name, data) => data, has: (name) => queries[name].ours !== undefined };
}

/**
 * Starts the server of a contestant on a store: a Neo4j, or the embedded engine with a data folder and its bundle.
 * @returns {{pid, port, path, stop}}
 */
async function startServer(name, store) {
  const { process: program } = contestants[name];
  const own = program === "ours" || program === "jit";
  const folder = mkdtempSync(join(tmpdir(), "onrecord-bench-"));
  const port = await freePort();
  const settings = store.uri === undefined
    ? { DATA_DIR: store.dataDir, BUNDLE_DIR: store.bundleDir }
    : { NEO4J_URI: store.uri, NEO4J_USERNAME: store.username, NEO4J_PASSWORD: store.password, NEO4J_DATABASE: store.database, ...(own ? { DATA_DIR: folder } : {}) };
  const child = spawn(process.execPath, [own ? join(root, "dist", "main.js") : join(__dirname, `${program}.js`)], {
    env: {
      PATH: process.env.PATH, NODE_ENV: "production", REQUESTS_PER_MINUTE: "0", PORT: String(port), HOST: "127.0.0.1", ...settings,
      ...(own ? { EXECUTOR: program === "jit" ? "jit" : "default" } : {}), ...(process.env.ONRECORD_BENCH_PRODUCT === undefined ? {} : { ONRECORD_BENCH_PRODUCT: root }),
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const end = new Promise((resolve) => child.once("exit", resolve));
  const endWithUs = () => child.kill("SIGKILL");
  process.once("exit", endWithUs);
  const stop = async () => {
    child.kill("SIGTERM");
    await end;
    process.off("exit", endWithUs);
    rmSync(folder, { recursive: true, force: true });
  };
  const said = await untilListening(child, name);
  return { pid: child.pid, port: said ?? port, path: own ? "/graphql" : "/", stop };
}

/** The port a server says, or null when it was told which to take. @throws Error with its last words */
function untilListening(child, name) {
  return new Promise((resolve, reject) => {
    let words = "";
    const timer = setTimeout(() => reject(new Error(`${name} was not ready in time: ${words}`)), startLimitMs).unref();
    const read = (text) => {
      words += text;
      const own = /^port (\d+)$/m.exec(words);
      if (own === null && !/\/graphql /.test(words)) return;
      clearTimeout(timer);
      resolve(own === null ? null : Number(own[1]));
    };
    child.stdout.setEncoding("utf8").on("data", read);
    child.stderr.setEncoding("utf8").on("data", (text) => (words += text));
    child.once("exit", (code) => reject(new Error(`${name} ended with ${code}: ${words}`)));
  });
}

module.exports = { contestants, startServer };
