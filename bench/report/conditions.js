// Under what conditions figures were taken.
"use strict";
const { execFileSync } = require("node:child_process");
const { readFileSync } = require("node:fs");
const { cpus, loadavg, totalmem } = require("node:os");
const { join } = require("node:path");
const { conditions: neo4jConditions } = require("../measure/neo4jProcess");
const { connections } = require("../measure/interleaved");
const { root } = require("../product");

/** What a reader needs to take the same figures again; written beside them. */
function conditions({ options, world, counts }, startedAt) {
  const versionOf = (name, folder) => JSON.parse(readFileSync(join(folder, "node_modules", name, "package.json"), "utf8")).version;
  const bench = join(__dirname, "..");
  return {
    command: commandOf(options.words),
    startedAt: new Date(startedAt).toISOString().slice(0, 16), minutes: Math.round((Date.now() - startedAt) / 6000) / 10,
    seed: world.seed, scale: world.scale, counts, connections, blockMs: options.blockMs, rounds: options.rounds,
    machine: `${cpus().length} processors (${cpus()[0].model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GiB; load at the end ${loadavg()[0].toFixed(1)}`,
    neo4j: neo4jConditions, node: process.version, commit: commitOf(),
    libraries: {
      "@neo4j/graphql": versionOf("@neo4j/graphql", bench), "@apollo/server": versionOf("@apollo/server", bench), graphql: versionOf("graphql", bench),
      "neo4j-driver": versionOf("neo4j-driver", bench), "@grafeo-db/js": versionOf("@grafeo-db/js", join(bench, "..")),
    },
  };
}

/** Without where the results went: that changes no figure, and is a path of one machine. */
function commandOf(words) {
  const said = words.filter((word, place) => word !== "--output" && words[place - 1] !== "--output" && !word.startsWith("--output="));
  return ["npm run bench", ...(said.length === 0 ? [] : ["--", ...said])].join(" ");
}

/** The commit that is measured, and whether files differ from it; null outside of git. */
function commitOf() {
  try {
    const git = (...words) => execFileSync("git", words, { cwd: root, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
    return `${git("rev-parse", "--short", "HEAD")}${git("status", "--porcelain", "--", "src", "cypher") === "" ? "" : " with changes"}`;
  } catch {
    return null;
  }
}

module.exports = { conditions };
