import { whenWords } from "../../../src/http/words/dates";
import { counted, saysWords, wordsFor } from "../../../src/http/words/terms";
import { el } from "../dom";
import type { Shown } from "./network";
import type { Ego, Statement } from "./records";

/** How rows open what lies behind them. */
export interface Opening {
  readonly selected: string | null;
  readonly evidence: (id: string) => void;
}

/** The contradictions as a list of buttons: both sides in words. */
export function clashList(ego: Ego, { contradictions }: Shown, { selected, evidence }: Opening): HTMLElement | null {
  if (contradictions.length === 0) return null;
  const rows = contradictions.map(({ id, kind, scope, a, b, conditionalOn }) => {
    const button = el("button", { "type": "button", "class": "clash", "data-opens": id, "aria-pressed": String(selected === id) },
      el("span", { class: "kind" }, wordsFor("contradiction", kind)), el("span", { class: "note" }, ` ${wordsFor("scope", scope)}${conditionalOn.length === 0 ? "" : " · only if what others report is right"}`),
      sideWords(ego.statements.get(b.id)), sideWords(ego.statements.get(a.id)));
    button.addEventListener("click", () => evidence(id));
    return el("li", {}, button);
  });
  return el("section", { "aria-labelledby": "clashes-title" }, el("h2", { id: "clashes-title" }, "Where accounts clash ", el("span", { class: "count" }, String(contradictions.length))), el("ul", { class: "clashes" }, ...rows.slice(0, shownAtOnce)),
    rows.length <= shownAtOnce ? null : el("details", {}, el("summary", {}, `${rows.length - shownAtOnce} more`), el("ul", { class: "clashes" }, ...rows.slice(shownAtOnce))));
}

const shownAtOnce = 6;

function sideWords(statement: Statement | undefined): HTMLElement {
  if (statement === undefined) return el("span", {}, "a statement that is not shown");
  return el("span", { class: "side" }, el("strong", {}, `${namesOf(statement)} ${saysWords(statement)}: `), statement.gist);
}

export function namesOf({ speakers }: Pick<Statement, "speakers">): string {
  return speakers.map(({ name }) => name).join(" and ");
}

/** The same rows as the drawing, for reading, for keyboards and for ears. */
export function statementTable({ statements }: Shown, { selected, evidence }: Opening): HTMLElement {
  if (statements.length === 0) return el("p", { class: "empty" }, "No statement is left by the chosen days and kinds. Show more kinds or all days.");
  const rows = statements.map((statement) => {
    const button = el("button", { "type": "button", "class": "gist", "data-opens": statement.id, "aria-pressed": String(selected === statement.id) }, statement.gist);
    button.addEventListener("click", () => evidence(statement.id));
    return el("tr", {},
      el("td", { "data-name": "When" }, statement.saidAt === null ? "no day given" : whenWords(statement.saidAt)),
      el("td", { "data-name": "Who" }, `${namesOf(statement)} ${saysWords(statement)}`),
      el("th", { "scope": "row", "data-name": "What" }, button),
      el("td", { "data-name": "About" }, statement.about.map(({ polarity, target }) => `${target.label}${polarity === null ? "" : ` (${wordsFor("polarity", polarity)})`}`).join("; ") || "nothing that is recorded"),
      el("td", { "data-name": "Known" }, wordsFor("attestationShort", statement.attestation)));
  });
  return el("div", { "class": "wide", "tabindex": "0", "role": "region", "aria-label": "Statements" }, el("table", { class: "statements" }, el("caption", {}, `${counted(statements.length, "statement")}, newest first, those without a day last`),
    el("thead", {}, el("tr", {}, ...["When", "Who", "What", "About", "How it is known"].map((name) => el("th", { scope: "col" }, name)))), el("tbody", {}, ...rows)));
}
