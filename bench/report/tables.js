// The figures of each stage as Markdown.
"use strict";
const { queries } = require("../queries/queries");
const goals = require("./goals");

const { atLeast, atMost } = goals;
const kinds = ["typical", "loud"];

function table(head, rows) {
  return [`| ${head.join(" | ")} |`, `|${head.map(() => " --- ").join("|")}|`, ...rows.map((row) => `| ${row.join(" | ")} |`)].join("\n");
}
const ms = (value) => (value === undefined || !Number.isFinite(value) ? "–" : value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2));
const cpuOf = (one) => (one === undefined ? NaN : one.nodeCpu + one.neo4jCpu);
const title = (query, kind) => `${queries[query].title}${kind === undefined ? "" : `, ${kind}`}`;

/** The ratios with the goals marked. */
function ratioTable({ queries: measured }) {
  const rows = Object.entries(measured).flatMap(([query, byKind]) => kinds.map((kind) => {
    const { raw, natural, best = natural, ours, jit } = byKind[kind];
    // What is compared with the library is onrecord as it comes.
    const times = (peer) => (jit === undefined || peer === undefined ? NaN : jit.perSecond / peer.perSecond);
    const naturalGoal = goals.fasterThanNatural[query];
    return [
      title(query, kind), Math.round(raw.perSecond), atMost(cpuOf(ours) / cpuOf(raw), goals.mostCpu.ours), atMost(cpuOf(jit) / cpuOf(raw), goals.mostCpu.jit),
      atLeast(times(best), goals.faster[query]), naturalGoal === undefined ? ms(times(natural)) : atLeast(times(natural), naturalGoal),
    ];
  }));
  return table(["query", "raw, requests/s", "CPU with graphql's executor ÷ raw", "CPU as it comes (jit) ÷ raw", "× faster, as it comes, than @neo4j/graphql, best form", "× faster than its natural form"], rows);
}

/** Everything measured, a row for each server. */
function figureTable({ queries: measured }) {
  const rows = Object.entries(measured).flatMap(([query, byKind]) => kinds.flatMap((kind) => Object.entries(byKind[kind]).map(([name, one]) => [
    title(query, kind), name, ms(one.p50), ms(one.p99), Math.round(one.perSecond), ms(one.nodeCpu), ms(one.neo4jCpu), one.requests,
  ])));
  return table(["query", "server", "p50 ms", "p99 ms", "requests/s", "node CPU ms", "Neo4j CPU ms", "requests"], rows);
}

function tripTable(figures) {
  const names = [...new Set(Object.values(figures).flatMap((one) => Object.keys(one)))];
  return table(["query", ...names], Object.entries(figures).map(([query, byName]) => [
    title(query), ...names.map((name) => (byName[name] === undefined ? "–" : name === "ours" || name === "jit" ? atMost(byName[name].trips, goals.mostTrips) : ms(byName[name].trips))),
  ]));
}

function growthTable({ from, to, queries: measured }) {
  const rows = Object.entries(measured).flatMap(([query, byKind]) => kinds.flatMap((kind) => {
    const { small, large } = byKind[kind];
    return small === undefined ? [] : [[title(query, kind), ms(small.p50), ms(large.p50), atMost(large.p50 / small.p50, goals.growthOfP50)]];
  }));
  return table(["query", `p50 ms, ${from} statements`, `p50 ms, ${to} statements`, "ratio"], rows);
}

function embeddedTable({ queries: measured }) {
  const rows = Object.entries(measured).flatMap(([query, byKind]) => kinds.map((kind) => {
    const { jit, embedded } = byKind[kind];
    return [title(query, kind), ms(embedded.p50), ms(jit.p50), atMost(embedded.p50 / jit.p50, goals.embeddedP50), ms(embedded.p99), Math.round(embedded.perSecond)];
  }));
  return table(["query", "embedded, p50 ms", "Neo4j, p50 ms", "embedded ÷ Neo4j", "embedded, p99 ms", "embedded, requests/s"], rows);
}

function bulkTable(figures) {
  const rows = Object.entries(figures).filter(([, one]) => one.ours !== undefined).map(([engine, { raw, ours, statements, startedAt, load }]) => [
    `${engine}, ${startedAt} UTC, load ${load.toFixed(1)}`, statements, ms(raw?.seconds), ms(ours.seconds), atLeast(raw?.seconds / ours.seconds, goals.leastBulk), ms(raw?.cpu / ours.cpu),
    Math.round(ours.cpu), Math.round(statements / ours.seconds), ours.memory.half, ours.memory.most, ours.check,
  ]);
  return table([
    "engine", "statements", "raw UNWIND, s", "onrecord load, s", "speed of onrecord ÷ raw", "by CPU", "CPU of onrecord and engine, s", "statements/s",
    "memory of onrecord half-way, MiB", "at most, MiB", "graph afterwards",
  ], rows);
}

function memoryTable({ memory }) {
  return table(["process", "RSS at the end, MiB", "RSS at most, MiB"], Object.entries(memory).map(([name, { now, most }]) => [name, now, most]));
}

module.exports = { bulkTable, embeddedTable, figureTable, growthTable, memoryTable, ratioTable, tripTable };
