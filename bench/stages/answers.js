// All servers give the same answers; nothing is timed before that is known.
"use strict";
const { compareAnswers } = require("../measure/answers");
const { serversOf } = require("./shared");

const perKind = 8;

async function measure(run) {
  const compared = await compareAnswers(await serversOf(run), run.parameters, run.options.queries, perKind, run.say);
  run.say(`${compared} answers are equal to those of raw`);
  return { compared };
}

module.exports = { measure };
