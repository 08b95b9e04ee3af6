// What several stages need: the loaded Neo4j and the servers on it, started once a run.
"use strict";
const { loadedNeo4j } = require("../load/neo4j");
const { contestants, startServer } = require("../servers/contestants");

/** The Neo4j that holds the run's graph. */
async function neo4jOf(run) {
  if (run.neo4j === undefined) {
    const { server, load } = await loadedNeo4j(run.folder, run.world, run.say);
    run.neo4j = server;
    run.load = load;
    run.cleanUps.push(() => server.stop());
  }
  return run.neo4j;
}

/** One server for each contestant, contestants of one process sharing it. @returns contestant → server */
async function startServers(store, names = Object.keys(contestants)) {
  const byProcess = new Map();
  const stop = async () => {
    for (const server of byProcess.values()) await server.stop();
  };
  try {
    for (const name of names) {
      const { process } = contestants[name];
      if (!byProcess.has(process)) byProcess.set(process, await startServer(name, store));
    }
  } catch (failure) {
    await stop();
    throw failure;
  }
  return { servers: Object.fromEntries(names.map((name) => [name, byProcess.get(contestants[name].process)])), stop };
}

/** The servers of the run, on its Neo4j. */
async function serversOf(run) {
  if (run.servers === undefined) {
    const { servers, stop } = await startServers(await neo4jOf(run));
    run.servers = servers;
    run.cleanUps.push(stop);
  }
  return run.servers;
}

module.exports = { neo4jOf, serversOf, startServers };
