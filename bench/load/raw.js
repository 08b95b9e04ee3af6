// The fastest loading known for each engine: UNWIND of at most 5,000 rows, one transaction each, nothing checked.
"use strict";
const { batchesOf } = require("./rows");

/** The text that writes a batch. */
function textOf(batch) {
  return batch.kind === "nodes"
    ? `UNWIND $rows AS row CREATE (n:${batch.labels}) SET n = row.properties`
    : `UNWIND $rows AS row MATCH (a:${batch.from} {id: row.from}) MATCH (b:${batch.to} {id: row.to}) CREATE (a)-[e:${batch.type}]->(b) SET e = row.properties`;
}

/**
 * Loads a bundle through `write(text, rows)`.
 * @returns rows written and seconds: of the whole, and inside the engine
 */
async function loadRaw(folder, write, extra = async function* none() {}) {
  const startedAt = performance.now();
  let rows = 0;
  let inEngine = 0;
  for (const source of [batchesOf(folder), extra()]) {
    for await (const batch of source) {
      const began = performance.now();
      await write(textOf(batch), batch.rows);
      inEngine += performance.now() - began;
      rows += batch.rows.length;
    }
  }
  return { rows, seconds: (performance.now() - startedAt) / 1000, engineSeconds: inEngine / 1000 };
}

/** Writes through neo4j-driver, one transaction a batch. */
function neo4jWriter(driver, database = "neo4j") {
  return async (text, rows) => {
    const session = driver.session({ database });
    try {
      await session.executeWrite((transaction) => transaction.run(text, { rows: withIntegers(rows) }));
    } finally {
      await session.close();
    }
  };
}

/** Whole numbers as Bolt integers; the driver sends every JavaScript number as a float. */
function withIntegers(value) {
  if (typeof value === "number") return Number.isSafeInteger(value) ? BigInt(value) : value;
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(withIntegers);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withIntegers(inner)]));
}

/** Writes through the embedded engine's own API, one transaction a batch. */
function embeddedWriter(database) {
  return async (text, rows) => {
    const transaction = database.beginTransaction();
    await transaction.executeCypher(text, { rows });
    transaction.commit();
  };
}

module.exports = { embeddedWriter, loadRaw, neo4jWriter };
