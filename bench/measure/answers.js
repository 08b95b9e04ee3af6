// Before anything is timed: whether all servers give the same answers.
"use strict";
const { contestants } = require("../servers/contestants");
const { canonical } = require("../queries/shapes");
const { queries } = require("../queries/queries");

/**
 * Asks every server every query with some of its parameters.
 * @returns how many answers were compared
 * @throws Error naming the query, the parameters and the servers whose answers differ, with where they differ
 */
async function compareAnswers(servers, parameters, names, perKind, say = () => undefined) {
  let compared = 0;
  for (const query of names) {
    say(`comparing the answers to: ${queries[query].title}`);
    for (const kind of ["typical", "loud"]) {
      for (const sample of parameters[query][kind].slice(0, perKind)) {
        const answers = new Map();
        for (const [name, server] of Object.entries(servers)) {
          if (contestants[name].has(query)) answers.set(name, await answerOf(name, server, query, sample));
        }
        const [[firstName, first], ...others] = answers;
        if (isEmpty(first)) throw new Error(`${query} has no answer for ${JSON.stringify(sample)}`);
        for (const [name, answer] of others) {
          compared += 1;
          if (!isEqual(query, name, first, answer)) throw new Error(difference(query, sample, firstName, first, name, answer));
        }
      }
    }
  }
  return compared;
}

async function answerOf(name, server, query, sample) {
  const { request, shape } = contestants[name];
  const response = await fetch(`http://127.0.0.1:${server.port}${server.path}`, {
    method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(request(query, sample)),
  });
  const { data, errors } = await response.json();
  if (errors !== undefined) throw new Error(`${name} refuses ${query} for ${JSON.stringify(sample)}: ${errors.map(({ message }) => message).join("; ")}`);
  return shape(query, data);
}

/** A query may say that a form of it answers a looser question, and what its answer must still hold. */
function isEqual(query, name, first, answer) {
  const loosely = queries[query][name]?.isAnswerTo ?? queries[query].isAnswerTo;
  return loosely === undefined ? canonical(answer) === canonical(first) : loosely(answer, first);
}

function isEmpty(answer) {
  return Object.values(answer).every((value) => value === null || (Array.isArray(value) && value.length === 0));
}

function difference(query, sample, firstName, first, name, answer) {
  const [one, other] = [canonical(first), canonical(answer)];
  let at = 0;
  while (one[at] === other[at] && at < one.length) at += 1;
  const around = (text) => text.slice(Math.max(0, at - 80), at + 160);
  return `${query} for ${JSON.stringify(sample)} is answered differently:\n  ${firstName}: …${around(one)}…\n  ${name}: …${around(other)}…`;
}

module.exports = { answerOf, compareAnswers };
