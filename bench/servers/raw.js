// The limit: one hand-written Cypher a query, behind node's own http server and nothing else. Says its port when it is ready.
"use strict";
const { createServer } = require("node:http");
const neo4j = require("neo4j-driver");
const { queries } = require("../queries/queries");

const { NEO4J_URI, NEO4J_USERNAME, NEO4J_PASSWORD, NEO4J_DATABASE } = process.env;
const driver = neo4j.driver(NEO4J_URI, neo4j.auth.basic(NEO4J_USERNAME, NEO4J_PASSWORD), {
  disableLosslessIntegers: true, maxConnectionPoolSize: 32, fetchSize: 1000, telemetryDisabled: true, notificationFilter: "OFF",
});
const sessionSettings = { database: NEO4J_DATABASE, defaultAccessMode: neo4j.session.READ };

async function answer({ query, variables }) {
  const { raw } = queries[query];
  const session = driver.session(sessionSettings);
  try {
    const { text, parameters } = raw.run === undefined ? { text: raw.text, parameters: variables } : raw.run(variables);
    const { records } = await session.run(text, parameters);
    return { data: raw.shape(records.map((record) => record.get(0)), variables) };
  } finally {
    void session.close();
  }
}

const server = createServer((request, response) => {
  let body = "";
  request.setEncoding("utf8");
  request.on("data", (text) => (body += text));
  request.on("end", () => {
    answer(JSON.parse(body)).catch((failure) => ({ errors: [{ message: String(failure) }] })).then((result) => {
      const text = Buffer.from(JSON.stringify(result));
      response.writeHead(200, { "content-type": "application/json", "content-length": text.length });
      response.end(text);
    });
  });
});
server.listen(0, "127.0.0.1", () => process.stdout.write(`port ${server.address().port}\n`));
