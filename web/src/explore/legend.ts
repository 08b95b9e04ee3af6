import { wordsFor } from "../../../src/http/words/terms";
import { el } from "../dom";
import { attestations, kindOf, kinds, type Kind } from "./kinds";
import type { Ego } from "./records";

/** What the lines mean, each with its count and a box to leave it out. */
export function legend(ego: Ego, hidden: readonly string[], choose: (hidden: readonly string[]) => void): HTMLElement {
  const statements = [...ego.statements.values()];
  const box = (key: string, words: string, count: number | null, sample: HTMLElement | null): HTMLElement => {
    const input = el("input", { "type": "checkbox", "value": key, "data-control": `kind-${key}` });
    input.checked = !hidden.includes(key);
    input.addEventListener("change", () => choose(input.checked ? hidden.filter((one) => one !== key) : [...hidden, key]));
    return el("label", { class: count === 0 ? "none" : null }, input, sample, el("span", {}, words), count === null ? null : el("span", { class: "count" }, String(count)));
  };
  return el("div", { class: "legend" },
    el("fieldset", {}, el("legend", {}, "Lines"), ...kinds.map((kind) => box(kind.kind, kind.name, countOf(kind, ego, hidden), el("span", { "class": `sample ${kind.kind}`, "aria-hidden": "true" })))),
    el("fieldset", {}, el("legend", {}, "How it is known"), ...attestations.map((attestation) => box(attestation, wordsFor("attestationShort", attestation),
      statements.filter((statement) => statement.attestation === attestation).length, el("span", { "class": `sample ${["DIRECT", "EDITORIAL"].includes(attestation) ? "solid" : "dotted"}`, "aria-hidden": "true" })))));
}

/** Contradictions, statements with such a leaning, claims, or ties; null for what was not asked for as it is hidden. */
function countOf({ kind, edgeTypes, polarity }: Kind, { contradictions, statements, picture }: Ego, hidden: readonly string[]): number | null {
  if (edgeTypes.length > 0 && hidden.includes(kind)) return null;
  if (kind === "clash") return contradictions.length;
  if (polarity !== undefined) return [...statements.values()].filter(({ about }) => (about.length === 0 ? kind === "plain" : about.some((one) => kindOf(one.polarity) === kind))).length;
  const own = picture.edges.filter(({ type, statementId }) => edgeTypes.includes(type) && (statementId === null || statements.has(statementId)));
  return new Set(own.map(({ id, statementId }) => statementId ?? id)).size;
}
