// How Neo4j would run the hand-written texts; the limit must not be set by a text that scans.
"use strict";
const neo4j = require("neo4j-driver");
const { queries } = require("../queries/queries");

const scans = ["AllNodesScan", "NodeByLabelScan", "UnionNodeByLabelsScan", "DirectedAllRelationshipsScan", "UndirectedAllRelationshipsScan"];

/**
 * Explains the raw text of each query.
 * @returns query → operators, from the result down
 * @throws Error naming a query whose plan scans
 */
async function explainRaw(target, parameters, names) {
  const driver = neo4j.driver(target.uri, neo4j.auth.basic(target.username, target.password));
  try {
    const plans = {};
    for (const name of names) {
      const { raw } = queries[name];
      const [sample] = parameters[name].typical;
      const { text, parameters: given } = raw.run === undefined ? { text: raw.text, parameters: sample } : raw.run(sample);
      const { summary } = await driver.executeQuery(`EXPLAIN ${text}`, given, { database: target.database });
      plans[name] = operatorsOf(summary.plan);
      const scan = plans[name].find((operator) => scans.includes(operator));
      if (scan !== undefined) throw new Error(`the raw text of ${name} is no limit: its plan has ${scan}`);
    }
    return plans;
  } finally {
    await driver.close();
  }
}

function operatorsOf({ operatorType, children }) {
  return [operatorType.replace(/@.*$/, ""), ...children.flatMap(operatorsOf)];
}

module.exports = { explainRaw };
