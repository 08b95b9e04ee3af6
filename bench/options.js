// What may be asked of a run, from the command line.
"use strict";
const { parseArgs } = require("node:util");

const stageNames = ["answers", "trips", "ratios", "embedded", "bulk", "growth"];
const usage = `npm run bench [-- options]
  --scale N       share of 20,000 actors, 200 plans, 20,000 documents and 500,000 statements; 0.1 unless given
  --seed N        another graph of the same kind; 1 unless given
  --stages LIST   of ${stageNames.join(",")}; all unless given (growth only at a scale of 1 or when named)
  --queries LIST  only these, as in said,pair
  --engines LIST  of neo4j,embedded: those that bulk loads; both unless given
  --block MS      length of one measured block, 1000 unless given
  --rounds N      rounds of a query, two blocks of each server in a round; 2 unless given
  --resume        leave out stages that were measured with this commit and these options already
  --output FILE   where the results go, bench/RESULTS.md unless given`;

/** @throws Error with the usage when an option is wrong */
function readOptions(words) {
  const text = { type: "string" };
  const { values } = parseArgs({ args: words, options: { scale: text, seed: text, stages: text, queries: text, engines: text, block: text, rounds: text, output: text, resume: { type: "boolean" }, help: { type: "boolean" } } });
  if (values.help) throw new Error(usage);
  const number = (name, otherwise, least) => {
    const value = values[name] === undefined ? otherwise : Number(values[name]);
    if (!(value >= least)) throw new Error(`--${name} is ${values[name]}; a number from ${least} is allowed\n${usage}`);
    return value;
  };
  const scale = number("scale", 0.1, 0.001);
  const list = (name, allowed, otherwise) => {
    const chosen = values[name]?.split(",") ?? otherwise;
    const wrong = chosen.find((one) => !allowed.includes(one));
    if (wrong !== undefined) throw new Error(`--${name} has ${wrong}; ${allowed.join(", ")} are allowed\n${usage}`);
    return chosen;
  };
  const { queries } = require("./queries/queries");
  return {
    scale, seed: number("seed", 1, 1),
    stages: list("stages", stageNames, stageNames.filter((stage) => stage !== "growth" || scale >= 1)),
    queries: list("queries", Object.keys(queries), Object.keys(queries)),
    engines: list("engines", ["neo4j", "embedded"], ["neo4j", "embedded"]),
    blockMs: number("block", 1000, 50), rounds: number("rounds", 2, 1), output: values.output ?? null, resume: values.resume === true, words,
  };
}

module.exports = { readOptions, stageNames };
