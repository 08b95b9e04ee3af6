// Every query on every server, typical and loud, in interleaved blocks; and the memory the processes came to need.
"use strict";
const { measureQuery } = require("../measure/interleaved");
const { memoryOf } = require("../measure/process");
const { serversOf, neo4jOf } = require("./shared");

/** Blocks that every server answers every query for, before the first is measured: Java compiles what it sees often. */
const warmUpBlocks = 2;

/** @returns {{queries: query → kind → contestant → summary, memory: name → {now, most}}} */
async function measure(run) {
  const neo4j = await neo4jOf(run);
  const servers = await serversOf(run);
  const { blockMs, rounds } = run.options;
  const queries = {};
  run.say("warming up");
  for (const query of run.options.queries) await measureQuery(servers, neo4j.pid, query, run.parameters[query].typical, { warmMs: warmUpBlocks * blockMs, blockMs, rounds: 0 });
  for (const query of run.options.queries) {
    queries[query] = {};
    for (const kind of ["typical", "loud"]) {
      const summaries = await measureQuery(servers, neo4j.pid, query, run.parameters[query][kind], { warmMs: blockMs, blockMs, rounds });
      queries[query][kind] = summaries;
      run.say(`${query} (${kind}): ${Object.entries(summaries).map(([name, one]) => `${name} ${Math.round(one.perSecond)}/s, p50 ${one.p50.toFixed(1)} ms`).join("; ")}`);
    }
  }
  const memory = Object.fromEntries(Object.entries(servers).map(([name, { pid }]) => [name, memoryOf(pid)]));
  return { queries, memory: { ...memory, neo4j: memoryOf(neo4j.pid) } };
}

module.exports = { measure };
