// The ratios that are aimed at, and whether figures reach them.
"use strict";

/** Processor time of onrecord and Neo4j for one request, in times of that of raw. */
const mostCpu = { ours: 1.25, jit: 1.1 };
/** How many times as many requests a second as the best form of @neo4j/graphql, by query. */
const faster = { actor: 2, said: 2, contradictions: 2, search: 2, tally: 1.4, graph: 1.4, plan: 1.4, pair: 1.2 };
/** The same against the natural form, where that is a goal of its own. */
const fasterThanNatural = { pair: 100 };
const mostTrips = 1;
const growthOfP50 = 1.5;
const leastBulk = 0.7;
const embeddedP50 = 1;

/** "1.07 ✓" or "1.30 ✗ (≤ 1.25)". */
function mark(value, isMet, goal) {
  if (!Number.isFinite(value)) return "–";
  const shown = value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
  return isMet ? `${shown} ✓` : `${shown} ✗ (${goal})`;
}
function atMost(value, goal) {
  return mark(value, value <= goal, `≤ ${goal}`);
}
function atLeast(value, goal) {
  return mark(value, value >= goal, `≥ ${goal}`);
}

module.exports = { atLeast, atMost, embeddedP50, faster, fasterThanNatural, growthOfP50, leastBulk, mostCpu, mostTrips };
