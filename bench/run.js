// npm run bench: generates the graph, loads it, and measures onrecord against hand-written Cypher and @neo4j/graphql.
// What was generated and loaded is kept in .cache/bench/ and used again; each stage's figures are written when it ends, so
// a stopped run goes on with --resume, and a stage that fails does not take the others with it.
"use strict";
const { spawnSync } = require("node:child_process");
const { existsSync, mkdirSync, readFileSync, writeFileSync } = require("node:fs");
const { join } = require("node:path");

const root = join(__dirname, "..");

/** The libraries of the peers, apart from those of the product. */
function installPeers() {
  if (existsSync(join(__dirname, "node_modules", "@neo4j", "graphql"))) return;
  const { status } = spawnSync("npm", ["ci", "--no-audit", "--no-fund", "--ignore-scripts"], { cwd: __dirname, stdio: "inherit" });
  if (status !== 0) throw new Error("npm ci failed in bench/; its reason stands above");
}

async function main() {
  installPeers();
  const options = require("./options").readOptions(process.argv.slice(2));
  const { folderOf, writeBundle } = require("./generate/bundle");
  const { parametersOf } = require("./queries/parameters");
  const { writeReport } = require("./report/report");
  const say = (sentence) => process.stdout.write(`${new Date().toISOString().slice(11, 19)} ${sentence}\n`);
  const cache = join(process.env.ONRECORD_CACHE ?? join(root, ".cache"), "bench");
  const world = { seed: options.seed, scale: options.scale };
  const folder = folderOf(cache, world);
  mkdirSync(folder, { recursive: true });
  const { counts } = await writeBundle(folder, world, say);
  const run = { options, world, cache, folder, counts, say, parameters: parametersOf(folder, world), cleanUps: [] };
  process.on("SIGINT", () => void cleanUp(run).then(() => process.exit(130)));
  try {
    for (const stage of options.stages) await runStage(run, stage);
  } finally {
    await cleanUp(run);
  }
  say(`Results are in ${writeReport(cache, options.output ?? join(__dirname, "RESULTS.md"))}`);
}

/** Measures one stage and keeps its figures, unless a run that goes on has them. */
async function runStage(run, stage) {
  const file = join(run.folder, `result-${stage}.json`);
  const { conditions } = require("./report/conditions");
  const startedAt = Date.now();
  const key = ({ commit, blockMs, rounds }) => `${commit} ${blockMs} ${rounds}`;
  if (run.options.resume && existsSync(file) && key(JSON.parse(readFileSync(file, "utf8")).conditions) === key(conditions(run, startedAt))) return;
  run.say(`— ${stage}`);
  try {
    const figures = await require(`./stages/${stage}`).measure(run);
    writeFileSync(file, `${JSON.stringify({ figures, conditions: conditions(run, startedAt) }, null, 1)}\n`);
  } catch (failure) {
    // Without equal answers nothing else may be measured.
    if (stage === "answers") throw failure;
    process.stderr.write(`${stage} failed: ${failure.stack ?? failure}\n`);
    process.exitCode = 1;
  }
}

/** Ends what the run started, last first. */
async function cleanUp(run) {
  for (const end of run.cleanUps.splice(0).reverse()) await end();
}

main().catch((failure) => {
  process.stderr.write(`${failure.stack ?? failure}\n`);
  process.exitCode = 1;
});
