// Whom and what the queries are asked about: typical and loud actors, pairs, plans and words of a world.
"use strict";
const { contradictionsOf } = require("../load/contradictions");
const { vocabulary } = require("../generate/words");
const { World } = require("../generate/world");
const { stageFile } = require("../measure/neo4jProcess");

const most = 48;
const loudActors = 6;
const pageLength = 20;

/**
 * Parameters by query and kind; the same for a seed and scale. Typical actors are those between the loudest hundredth
 * and the loudest tenth, loud ones the first six; a loud plan is one of the four spoken of most.
 * Lists whose first page mixes dated and undated entries are left out: their order is not the same in every language.
 * @returns {Record<string, {typical: object[], loud: object[]}>}
 */
function parametersOf(folder, { seed, scale }) {
  const stage = stageFile(folder, "parameters");
  const known = stage.read();
  if (known !== null) return known;
  const parameters = sample(new World({ seed, scale }));
  stage.write(parameters);
  return parameters;
}

function sample(world) {
  const speakers = actorsToSample(world);
  const { statements, pairs } = countStatements(world, new Set([...speakers.typical, ...speakers.loud]));
  const contradictions = countContradictions(world);
  const asked = (counts, ids) => ids.filter((id) => isOrdered(counts.get(id))).slice(0, most).map((id) => ({ id }));
  const ofPairs = (kind) => spread([...pairs].filter(([key, counted]) => isOrdered(counted) && isPairOf(key, speakers, kind)).map(([key]) => pairOf(key)));
  const plans = {
    loud: Array.from({ length: Math.min(4, world.plans) }, (_, number) => ({ id: world.planId(number) })),
    typical: spread(Array.from({ length: world.plans }, (_, number) => ({ id: world.planId(number) })).slice(Math.floor(world.plans / 2))),
  };
  const both = (choose) => ({ typical: choose("typical"), loud: choose("loud") });
  return {
    actor: both((kind) => asked(statements, speakers[kind])),
    said: both((kind) => asked(statements, speakers[kind])),
    pair: both(ofPairs),
    contradictions: both((kind) => asked(contradictions, speakers[kind])),
    tally: plans,
    graph: both((kind) => asked(statements, speakers[kind])),
    plan: plans,
    search: both((kind) => texts(world, kind === "typical" ? 300 : 0, kind === "typical" ? 1500 : 24)),
  };
}

function actorsToSample(world) {
  const ranks = (from, to, step) => Array.from({ length: Math.ceil((to - from) / step) }, (_, nth) => world.actorId(from + nth * step));
  const [first, last] = [Math.max(loudActors, Math.floor(world.actors / 100)), Math.floor(world.actors / 10)];
  return { loud: ranks(0, loudActors, 1), typical: ranks(first, last, Math.max(1, Math.floor((last - first) / (most * 2)))) };
}

/** How many dated and undated statements the actors made, and made about each actor. */
function countStatements(world, actors) {
  const statements = new Map();
  const pairs = new Map();
  for (let number = 0; number < world.statements; number += 1) {
    const { by, said, about } = world.statement(number);
    for (const speaker of by.filter((id) => actors.has(id))) {
      note(statements, speaker, said !== undefined);
      for (const { target } of about) if (/^(?:person|org|group|outlet):/.test(target)) note(pairs, `${speaker} ${target}`, said !== undefined);
    }
  }
  return { statements, pairs };
}

function countContradictions(world) {
  const counts = new Map();
  for (const { a, b } of contradictionsOf(world)) for (const { id } of new Map([...a.makers, ...b.makers].map((maker) => [maker.id, maker])).values()) note(counts, id, a.saidEarliest !== null);
  return counts;
}

function note(counts, key, isDated) {
  const counted = counts.get(key) ?? { dated: 0, undated: 0 };
  counted[isDated ? "dated" : "undated"] += 1;
  counts.set(key, counted);
}

function isOrdered(counted) {
  return counted !== undefined && (counted.dated >= pageLength || (counted.undated === 0 && counted.dated > 0));
}

/** A loud pair is of two of the loudest; a typical one of a typical actor and anyone. */
function isPairOf(key, speakers, kind) {
  const { id, about } = pairOf(key);
  if (id === about) return false;
  return kind === "loud" ? speakers.loud.includes(id) && speakers.loud.includes(about) : speakers.typical.includes(id);
}

function pairOf(key) {
  const [id, about] = key.split(" ");
  return { id, about };
}

function texts(world, from, to) {
  const random = world.random("statement", -1, from);
  return Array.from({ length: most }, () => ({ text: `${vocabulary[from + random.below(to - from)]} ${vocabulary[from + random.below(to - from)]}` }));
}

/** At most 48 of a list, evenly spread. */
function spread(list) {
  const step = Math.max(1, list.length / most);
  return Array.from({ length: Math.min(most, list.length) }, (_, nth) => list[Math.floor(nth * step)]);
}

module.exports = { parametersOf };
