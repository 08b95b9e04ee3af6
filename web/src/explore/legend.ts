import { wordsFor } from "../../../src/http/words/terms";
import { el } from "../dom";
import { attestations, kinds } from "./kinds";
import { kindOf } from "./network";
import type { Ego } from "./records";

/** What the lines mean, each with its count and a box to leave it out. */
export function legend(ego: Ego, hidden: readonly string[], choose: (hidden: readonly string[]) => void): HTMLElement {
  const statements = [...ego.statements.values()];
  const box = (key: string, words: string, count: number, sample: HTMLElement | null): HTMLElement => {
    const input = el("input", { type: "checkbox" });
    input.checked = !hidden.includes(key);
    input.addEventListener("change", () => choose(input.checked ? hidden.filter((one) => one !== key) : [...hidden, key]));
    return el("label", { class: count === 0 ? "none" : null }, input, sample, ` ${words} `, el("span", { class: "count" }, String(count)));
  };
  const countOf = (kind: string): number => (kind === "clash" ? ego.contradictions.length
    : statements.filter(({ about }) => (about.length === 0 ? kind === "plain" : about.some(({ polarity }) => kindOf(polarity) === kind))).length);
  return el("div", { class: "legend" },
    el("fieldset", {}, el("legend", {}, "Lines"), ...kinds.map(({ kind, name }) => box(kind, name, countOf(kind), el("span", { "class": `sample ${kind}`, "aria-hidden": "true" })))),
    el("fieldset", {}, el("legend", {}, "How it is known"), ...attestations.map((attestation) => box(attestation, wordsFor("attestationShort", attestation),
      statements.filter((statement) => statement.attestation === attestation).length, el("span", { "class": `sample ${["DIRECT", "EDITORIAL"].includes(attestation) ? "solid" : "dotted"}`, "aria-hidden": "true" })))));
}
