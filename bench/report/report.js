// bench/RESULTS.md: written from the figures of the stages, never by hand.
"use strict";
const { existsSync, readFileSync, readdirSync, writeFileSync } = require("node:fs");
const { join } = require("node:path");
const { contestants } = require("../servers/contestants");
const tables = require("./tables");

const head = `# Measured
Written by \`npm run bench\` from what it measured; nothing here is edited by hand. Only ratios within one table mean something:
all servers of a table were measured in turn, in blocks that go from server to server and back. ✓ and ✗ say whether a goal is met.

`;
const sections = [
  ["ratios", "Against hand-written Cypher and @neo4j/graphql", ({ figures }) => `${tables.ratioTable(figures)}\n\nCPU is that of the server's process and of Neo4j together, for one request.`],
  ["trips", "Round trips to the database for one request", ({ figures }) => tables.tripTable(figures)],
  ["growth", "Ten times the statements", ({ figures }) => tables.growthTable(figures)],
  ["bulk", "Loading", ({ figures }) => tables.bulkTable(figures)],
  ["embedded", "The embedded engine beside Neo4j", ({ figures }) => (figures.skipped === undefined ? `${tables.embeddedTable(figures)}\n\nMemory of the process with the engine: ${figures.memory.now} MiB, at most ${figures.memory.most} MiB.` : null)],
  ["ratios", "Memory", ({ figures }) => tables.memoryTable(figures)],
  ["ratios", "All figures", ({ figures }) => tables.figureTable(figures)],
];

/** Writes the results of every scale that was measured to `file`. @returns its path */
function writeReport(cache, file) {
  const parts = readdirSync(cache).map((name) => join(cache, name)).flatMap((folder) => resultsIn(folder) ?? []).sort((one, other) => one.scale - other.scale);
  const servers = Object.entries(contestants).map(([name, { what }]) => `- *${name}*: ${what}`).join("\n");
  writeFileSync(file, `${head}${servers}\n\n${parts.map(partOf).join("\n\n")}\n`);
  return file;
}

/** What the stages of one scale left in its folder. */
function resultsIn(folder) {
  const stages = Object.fromEntries(["answers", "ratios", "trips", "growth", "bulk", "embedded"].flatMap((stage) => {
    const file = join(folder, `result-${stage}.json`);
    return existsSync(file) ? [[stage, JSON.parse(readFileSync(file, "utf8"))]] : [];
  }));
  const [first] = Object.values(stages);
  return first === undefined ? null : { scale: first.conditions.scale, stages };
}

function partOf({ scale, stages }) {
  const [{ conditions }] = Object.values(stages);
  const counts = Object.entries(conditions.counts).map(([section, count]) => `${count} ${section}`).join(", ");
  const texts = sections.flatMap(([stage, title, print]) => {
    const text = stages[stage] === undefined ? null : print(stages[stage]);
    return text === null ? [] : [`### ${title}\n${conditionsOf(stages[stage].conditions)}\n\n${text}`];
  });
  const equal = stages.answers === undefined ? "" : `\n${stages.answers.figures.compared} answers were compared with those of raw before anything was timed; all were equal.`;
  return [`## Scale ${scale}\nSeed ${conditions.seed}: ${counts}.${equal}`, ...texts].join("\n\n");
}

function conditionsOf({ command, startedAt, machine, neo4j, node, commit, libraries, connections, blockMs, rounds }) {
  const versions = Object.entries(libraries).map(([name, version]) => `${name} ${version}`).join(", ");
  return `\`${command}\` at ${startedAt} UTC, commit ${commit ?? "unknown"}; ${machine}; ${neo4j}; Node ${node}; ${versions}; ${connections} connections, ${rounds} rounds of 2 × ${blockMs} ms.`;
}

module.exports = { writeReport };
