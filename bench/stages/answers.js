// All servers give the same answers, and the texts of raw scan nothing; nothing is timed before that is known.
"use strict";
const { compareAnswers } = require("../measure/answers");
const { explainRaw } = require("../measure/plans");
const { neo4jOf, serversOf } = require("./shared");

const perKind = 8;

/** @returns how many answers were compared, and the plans of raw */
async function measure(run) {
  const { queries } = run.options;
  const plans = await explainRaw(await neo4jOf(run), run.parameters, queries);
  const compared = await compareAnswers(await serversOf(run), run.parameters, queries, perKind, run.say);
  run.say(`${compared} answers are equal to those of raw`);
  return { compared, plans };
}

module.exports = { measure };
