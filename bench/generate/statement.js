"use strict";
const { day, days, sentence } = require("./words");

const acts = ["ASSERTION", "ASSERTION", "ASSERTION", "OPINION", "OPINION", "PREDICTION", "CONFIRMATION"];
const polarities = ["SUPPORTS", "OPPOSES", "NEUTRAL", "MIXED", null];
/** Positions in a document that quotations begin at; the longest is shorter than the room it has. */
const quotationRoom = 250;
const quotationPlaces = 150;

/** Statement number `number` of a world, as a bundle has it. */
function statementEntry(world, number) {
  const random = world.random("statement", number);
  const speaker = world.loudness.draw(random);
  const second = random.happens(0.02) ? world.loudness.draw(random) : speaker;
  const by = [...new Set([world.actorId(speaker), world.actorId(second)])];
  const taking = world.takingOf(number);
  const saidDay = random.below(days);
  const isDated = !random.happens(0.04);
  const isPublic = random.happens(0.7);
  const report = reportAfter(world, saidDay, random);
  const reports = random.happens(0.08) ? [report, reportAfter(world, saidDay, random)] : [report];
  const other = number > 0 ? world.statementId(random.below(number)) : null;
  const speaksOf = random.next();
  const said = day(saidDay);
  return {
    id: world.statementId(number),
    by,
    act: taking === null ? random.pick(acts) : taking.denies ? "DENIAL" : "ASSERTION",
    attestation: by.every((id) => id.startsWith("outlet:")) ? "EDITORIAL" : "DIRECT",
    gist: sentence(random, 8 + random.below(5)),
    ...(isDated ? { said: random.happens(0.05) ? said.slice(0, 7) : said } : {}),
    ...(isPublic && isDated ? { public: true } : {}),
    about: aboutOf(world, taking, random),
    ...(taking === null ? {} : { [taking.denies ? "denies" : "asserts"]: [world.propositionId(taking.proposition)] }),
    ...(other !== null && speaksOf < 0.01 ? { respondsTo: [{ statement: other, act: "OPINION" }] } : {}),
    ...(random.happens(0.05) ? { addressedTo: [world.actorId(world.loudness.draw(random))] } : {}),
    quotations: [...new Set(reports)].map((from) => quotation(world, from, random)),
  };
}

/** A report of the month after a day; late in the last year, of its last day. */
function reportAfter(world, dayNumber, random) {
  const first = Math.ceil((dayNumber * world.documents) / days);
  const span = Math.max(1, Math.floor((world.documents * 30) / days));
  return Math.min(world.documents - 1, first + random.below(span));
}

/** Two things on average: actors, plans, drafts, points, topics. Who takes a side speaks of the plan first. */
function aboutOf(world, taking, random) {
  const length = [1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 3, 3, 3, 4][random.below(20)];
  const targets = new Set();
  if (taking !== null) targets.add(world.provisionOf(world.planOf(taking.proposition), random));
  while (targets.size < length) targets.add(subject(world, random));
  return [...targets].map((target) => {
    const polarity = random.pick(polarities);
    return polarity === null ? { target } : { target, polarity };
  });
}

function subject(world, random) {
  const draw = random.next();
  if (draw < 0.45) return world.actorId(world.loudness.draw(random));
  const plan = world.planWeight.draw(random);
  if (draw < 0.6) return world.planId(plan);
  if (draw < 0.7) return world.versionId(plan, random.below(world.versionsOf(plan)));
  if (draw < 0.97) return world.provisionOf(plan, random);
  return world.topicId(random.below(40));
}

function quotation(world, report, random) {
  const exact = sentence(random, 6 + random.below(8));
  const start = random.below(quotationPlaces) * quotationRoom;
  return {
    report: world.reportId(report), document: world.documentId(report), exact, start, end: start + exact.length,
    mode: "DIRECT", fidelity: "VERBATIM",
  };
}

module.exports = { statementEntry };
