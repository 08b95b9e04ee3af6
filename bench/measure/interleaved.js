// Rounds that go from server to server and back (A B C D D C B A), so that whatever else the machine does meets all alike.
"use strict";
const { contestants } = require("../servers/contestants");
const { drive, requestBytes } = require("./httpLoad");
const { processorSeconds } = require("./process");
const { summarize } = require("./statistics");

const connections = 8;

/**
 * Measures one query with one list of parameters.
 * @param servers  contestant → {pid, port, path}; those without the query are left out
 * @param plan  {warmMs, blockMs, rounds}; a round has two blocks of each server
 * @returns contestant → summary of its blocks
 */
async function measureQuery(servers, neo4jPid, query, samples, { warmMs, blockMs, rounds }) {
  const entered = Object.entries(servers).filter(([name]) => contestants[name].has(query));
  const requests = new Map(entered.map(([name, { port, path }]) => [name, samples.map((sample) => requestBytes(port, path, contestants[name].request(query, sample)))]));
  const blocks = new Map(entered.map(([name]) => [name, []]));
  for (const [name, { port }] of entered) await drive({ port, requests: requests.get(name), connections, milliseconds: warmMs });
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, server] of [...entered, ...[...entered].reverse()]) {
      const before = [processorSeconds(server.pid), processorSeconds(neo4jPid)];
      const from = blocks.get(name).reduce((total, block) => total + block.latencies.length, 0);
      const block = await drive({ port: server.port, requests: requests.get(name), connections, milliseconds: blockMs, from: from % samples.length });
      blocks.get(name).push({ ...block, nodeCpu: processorSeconds(server.pid) - before[0], neo4jCpu: processorSeconds(neo4jPid) - before[1] });
    }
  }
  return Object.fromEntries([...blocks].map(([name, measured]) => [name, summarize(measured)]));
}

module.exports = { connections, measureQuery };
