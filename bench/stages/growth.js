// The same queries of onrecord on a tenth of the statements and on all of them, interleaved; typical and loud actors apart.
"use strict";
const { mkdirSync } = require("node:fs");
const { folderOf, writeBundle } = require("../generate/bundle");
const { loadedNeo4j } = require("../load/neo4j");
const { drive, requestBytes } = require("../measure/httpLoad");
const { summarize } = require("../measure/statistics");
const { parametersOf } = require("../queries/parameters");
const { contestants, startServer } = require("../servers/contestants");
const { neo4jOf } = require("./shared");

/** Blocks for which a side answers a query before it is measured: the smaller Neo4j has just started. */
const warmUpBlocks = 6;
/** One request at a time: what grows is to be seen, not the queue. */
const connections = 1;

async function measure(run) {
  const world = { ...run.world, scale: run.world.scale / 10 };
  const folder = folderOf(run.cache, world);
  mkdirSync(folder, { recursive: true });
  const { counts } = await writeBundle(folder, world, run.say);
  const large = await neo4jOf(run);
  const { server: small } = await loadedNeo4j(folder, world, run.say);
  const sides = {};
  try {
    sides.small = { server: await startServer("jit", small), parameters: parametersOf(folder, world) };
    sides.large = { server: await startServer("jit", large), parameters: run.parameters };
    const queries = {};
    for (const query of run.options.queries.filter((name) => contestants.jit.has(name))) {
      queries[query] = {};
      for (const kind of ["typical", "loud"]) {
        queries[query][kind] = await measureSides(sides, query, kind, run.options);
        const { small: before, large: after } = queries[query][kind];
        run.say(`${query} (${kind}): p50 ${before.p50.toFixed(2)} → ${after.p50.toFixed(2)} ms`);
      }
    }
    return { from: counts.statements, to: run.counts.statements, queries };
  } finally {
    for (const { server } of Object.values(sides)) await server.stop();
    await small.stop();
  }
}

async function measureSides(sides, query, kind, { blockMs, rounds }) {
  const requests = Object.fromEntries(Object.entries(sides).map(([side, { server, parameters }]) => [
    side, parameters[query][kind].map((sample) => requestBytes(server.port, server.path, contestants.jit.request(query, sample))),
  ]));
  const blocks = { small: [], large: [] };
  const block = (side, milliseconds) => drive({ port: sides[side].server.port, requests: requests[side], connections, milliseconds });
  for (const side of ["small", "large"]) await block(side, warmUpBlocks * blockMs);
  for (let round = 0; round < rounds; round += 1) for (const side of ["small", "large", "large", "small"]) blocks[side].push({ ...(await block(side, blockMs)), nodeCpu: 0, neo4jCpu: 0 });
  return { small: summarize(blocks.small), large: summarize(blocks.large) };
}

module.exports = { measure };
