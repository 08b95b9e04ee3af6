// What each export of a large graph takes: seconds, bytes, and the memory of `onrecord export` at most and along the way.
//   node bench/exports.js HOME [--seconds N] [FORMAT …]
// HOME is the data folder of a stopped Neo4j that holds a loaded graph, such as .cache/bench/1-…/neo4j-…; nothing in the graph
// is changed. With --seconds an export is stopped after so long.
"use strict";
const { spawn } = require("node:child_process");
const { readFileSync } = require("node:fs");
const { join } = require("node:path");
const { parseArgs } = require("node:util");
const { startNeo4j } = require("./measure/neo4jProcess");
const { product, root } = require("./product");

/** Between two looks at a process, in milliseconds. */
const lookMs = 250;

/** Every format in each of its variants, as the words of the command line. */
function everyExport() {
  const { exportFormats } = product("domain/export/formats");
  return exportFormats.flatMap(({ name, variants }) => (variants === null ? [[name]] : variants.values.map((value) => [name, `--${variants.parameter}`, value])));
}

/** Runs an export to its end. @returns {{code, seconds, megabytes, most, quarters}} with memory in mebibytes */
async function measure(words, store, limit) {
  const env = { PATH: process.env.PATH, NEO4J_URI: store.uri, NEO4J_USERNAME: store.username, NEO4J_PASSWORD: store.password, NEO4J_DATABASE: store.database };
  const child = spawn(process.execPath, [join(root, "dist", "cli", "main.js"), "export", ...words], { env, stdio: ["ignore", "pipe", "inherit"] });
  const began = Date.now();
  const seen = [];
  const timer = setInterval(() => seen.push(residentOf(child.pid)), lookMs);
  let bytes = 0;
  child.stdout.on("data", (chunk) => (bytes += chunk.length));
  const end = limit === null ? null : setTimeout(() => child.kill("SIGTERM"), limit * 1000);
  const code = await new Promise((resolve) => child.once("close", resolve));
  clearInterval(timer);
  clearTimeout(end);
  const quarter = (nth) => Math.max(...seen.slice(Math.floor((nth * seen.length) / 4), Math.ceil(((nth + 1) * seen.length) / 4)));
  return { code, seconds: Math.round((Date.now() - began) / 100) / 10, megabytes: Math.round(bytes / 1e6), most: Math.max(...seen), quarters: [0, 1, 2, 3].map(quarter) };
}

/** Resident memory of a process in mebibytes; 0 when it has ended. */
function residentOf(pid) {
  try {
    return Math.round(Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) / 1024);
  } catch {
    return 0;
  }
}

async function main(given) {
  const { values, positionals: [home, ...only] } = parseArgs({ args: given, options: { seconds: { type: "string" } }, allowPositionals: true });
  if (home === undefined) throw new Error("name the data folder of a stopped Neo4j: node bench/exports.js HOME [FORMAT …]");
  const store = await startNeo4j(home);
  try {
    for (const words of everyExport().filter(([name]) => only.length === 0 || only.includes(name))) {
      const { code, seconds, megabytes, most, quarters } = await measure(words, store, values.seconds === undefined ? null : Number(values.seconds));
      process.stdout.write(`${words.join(" ")}: ${seconds} s, ${megabytes} MB, ${most} MiB at most, by quarters ${quarters.join(" ")}${code === 0 ? "" : ", not to its end"}\n`);
    }
  } finally {
    await store.stop();
  }
}

main(process.argv.slice(2)).catch((failure) => {
  process.stderr.write(`${failure.message}\n`);
  process.exitCode = 1;
});
