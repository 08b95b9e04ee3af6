// Round trips to Neo4j for one request, counted by a proxy between the servers and the database.
"use strict";
const { drive, requestBytes } = require("../measure/httpLoad");
const { startBoltProxy } = require("../measure/boltProxy");
const { contestants } = require("../servers/contestants");
const { neo4jOf, startServers } = require("./shared");

/** Requests that are counted; as many go before, so that connections and caches are there. */
const counted = 10;

/** @returns query → contestant → {trips, messages} a request */
async function measure(run) {
  const neo4j = await neo4jOf(run);
  const proxy = await startBoltProxy(neo4j.uri);
  const { servers, stop } = await startServers({ ...neo4j, uri: `bolt://127.0.0.1:${proxy.port}` });
  const figures = {};
  try {
    for (const query of run.options.queries) {
      figures[query] = {};
      for (const [name, { port, path }] of Object.entries(servers).filter(([one]) => contestants[one].has(query))) {
        const samples = run.parameters[query].typical;
        const requests = Array.from({ length: counted }, (_, nth) => requestBytes(port, path, contestants[name].request(query, samples[nth % samples.length])));
        await drive({ port, requests, connections: 1 });
        proxy.reset();
        await drive({ port, requests, connections: 1 });
        const { trips, ...messages } = proxy.counts();
        figures[query][name] = { trips: trips / counted, messages: Object.fromEntries(Object.entries(messages).map(([message, count]) => [message, count / counted])) };
      }
    }
  } finally {
    await stop();
    await proxy.close();
  }
  return figures;
}

module.exports = { measure };
