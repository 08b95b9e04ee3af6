// The same queries of onrecord on the embedded engine and on Neo4j over Bolt, interleaved.
"use strict";
const { loadedEmbedded } = require("../load/embedded");
const { compareAnswers } = require("../measure/answers");
const { measureQuery } = require("../measure/interleaved");
const { memoryOf } = require("../measure/process");
const { contestants, startServer } = require("../servers/contestants");
const { neo4jOf } = require("./shared");

/** Loading into memory and a file of the engine goes up with the graph; larger ones are for Neo4j. */
const largestScale = 0.1;

async function measure(run) {
  if (run.world.scale > largestScale) return { skipped: `measured up to scale ${largestScale}` };
  const neo4j = await neo4jOf(run);
  const servers = {};
  try {
    const loaded = await loadedEmbedded(run.folder, run.world, run.say);
    servers.jit = await startServer("jit", neo4j);
    servers.embedded = await startServer("jit", loaded);
    contestants.embedded = { ...contestants.jit, what: "onrecord on the embedded engine" };
    const names = run.options.queries.filter((query) => contestants.jit.has(query));
    const compared = await compareAnswers(servers, run.parameters, names, 8, run.say);
    const { blockMs, rounds } = run.options;
    const queries = {};
    for (const query of names) {
      queries[query] = {};
      for (const kind of ["typical", "loud"]) {
        queries[query][kind] = await measureQuery(servers, neo4j.pid, query, run.parameters[query][kind], { warmMs: blockMs, blockMs, rounds });
        run.say(`${query} (${kind}): ${Object.entries(queries[query][kind]).map(([name, one]) => `${name} p50 ${one.p50.toFixed(1)} ms`).join("; ")}`);
      }
    }
    return { compared, queries, memory: memoryOf(servers.embedded.pid) };
  } finally {
    for (const server of Object.values(servers)) await server.stop();
  }
}

module.exports = { measure };
