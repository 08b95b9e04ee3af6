// The contradictions of a world, as records and edges: whoever asserts a proposition against whoever denies it. Written
// with the product's own ids and words; load/check.js compares them with what the product finds.
"use strict";
const { createHash } = require("node:crypto");
const { bundleId } = require("../generate/bundle");
const { World } = require("../generate/world");
const { chunksOf } = require("./rows");

const recordedAt = "2026-01-01T00:00:00Z";
const rule = "contradicts@1";

/** One pair of statements: `a` is the later one. @yields records, by proposition */
function* contradictionsOf(world) {
  const takers = world.takers();
  for (let proposition = 0; proposition < takers.length; proposition += 1) {
    const { id: propositionId, answers: questionId } = world.proposition(proposition);
    const sides = takers[proposition].map(({ number, denies }) => ({ denies, ...summary(world.statement(number)) }));
    for (const one of sides.filter(({ denies }) => !denies)) {
      for (const other of sides.filter(({ denies }) => denies)) yield contradiction(one, other, propositionId, questionId);
    }
  }
}

function summary({ id, by, said, attestation }) {
  return { id, by, at: said === undefined ? null : said.length === 7 ? `${said}-01` : said, attestation };
}

function contradiction(one, other, propositionId, questionId) {
  const [a, b] = isLater(one, other) ? [one, other] : [other, one];
  const isSelf = a.by.some((actor) => b.by.includes(actor));
  const scope = isSelf ? "SELF" : a.attestation === "EDITORIAL" && b.attestation === "EDITORIAL" ? "BETWEEN_REPORTS" : "BETWEEN_ACTORS";
  const gapDays = isSelf && a.at !== null && b.at !== null ? (Date.parse(a.at) - Date.parse(b.at)) / 86_400_000 : null;
  const id = `contradiction:${createHash("sha256").update([a.id, b.id, questionId].join(" ")).digest("hex").slice(0, 24)}`;
  return { id, a, b, scope, gapDays, questionId, propositionId, kind: "OPPOSITE_STANCE", explanation: "One asserts what the other denies." };
}

/** Whether `one` was said after `other`; an undated one is never the later, and of equal ones the smaller id comes first. */
function isLater(one, other) {
  if (one.at === other.at) return one.id < other.id;
  if (one.at === null || other.at === null) return other.at === null;
  return one.at > other.at;
}

/** Batches of rows that write the contradictions of a world. */
function* contradictionBatches({ seed, scale }, batchRows = 5000) {
  const rows = { nodes: [], sideA: [], sideB: [], question: [], proposition: [], parties: [], contradicts: [] };
  for (const { id, a, b, scope, gapDays, questionId, propositionId, kind, explanation } of contradictionsOf(new World({ seed, scale }))) {
    const at = a.at === null ? {} : { at: a.at };
    const gap = gapDays === null ? {} : { gapDays };
    const derived = { bundle: bundleId, derived: true, rule, recordedAt };
    rows.nodes.push({ id, properties: { id, label: explanation, kind, scope, ...gap, explanation, questionId, propositionId, ...at, ...derived } });
    rows.sideA.push({ from: id, to: a.id, properties: derived });
    rows.sideB.push({ from: id, to: b.id, properties: derived });
    rows.question.push({ from: id, to: questionId, properties: derived });
    rows.proposition.push({ from: id, to: propositionId, properties: derived });
    for (const actor of new Set([...a.by, ...b.by])) rows.parties.push({ from: actor, to: id, properties: { ...at, ...derived } });
    rows.contradicts.push({ from: a.id, to: b.id, properties: { kind, scope, questionId, ...gap, explanation, ...derived } });
  }
  for (const batch of chunksOf(rows.nodes, batchRows)) yield { kind: "nodes", labels: "Contradiction", rows: batch };
  const edges = [
    ["SIDE_A", "Contradiction", "Statement", rows.sideA], ["SIDE_B", "Contradiction", "Statement", rows.sideB],
    ["OVER", "Contradiction", "Question", rows.question], ["OVER", "Contradiction", "Proposition", rows.proposition],
    ["PARTY_TO", "Actor", "Contradiction", rows.parties], ["CONTRADICTS", "Statement", "Statement", rows.contradicts],
  ];
  for (const [type, from, to, all] of edges) for (const batch of chunksOf(all, batchRows)) yield { kind: "edges", type, from, to, rows: batch };
}

module.exports = { contradictionBatches, contradictionsOf };
