// @neo4j/graphql behind Apollo's standalone server, as its manual sets it up. Says its port when it is ready.
"use strict";
const { ApolloServer } = require("@apollo/server");
const { startStandaloneServer } = require("@apollo/server/standalone");
const { Neo4jGraphQL } = require("@neo4j/graphql");
const neo4j = require("neo4j-driver");
const { types } = require("./peerTypes");

async function main() {
  const { NEO4J_URI, NEO4J_USERNAME, NEO4J_PASSWORD, NEO4J_DATABASE } = process.env;
  const driver = neo4j.driver(NEO4J_URI, neo4j.auth.basic(NEO4J_USERNAME, NEO4J_PASSWORD), { maxConnectionPoolSize: 32, telemetryDisabled: true });
  const schema = await new Neo4jGraphQL({ typeDefs: types, driver }).getSchema();
  const apollo = new ApolloServer({ schema, introspection: false, cache: "bounded" });
  const { url } = await startStandaloneServer(apollo, {
    listen: { port: 0, host: "127.0.0.1" },
    context: async () => ({ executionContext: driver, sessionConfig: { database: NEO4J_DATABASE } }),
  });
  process.stdout.write(`port ${new URL(url).port}\n`);
}

void main();
