import { whenWords } from "../../../src/http/words/dates";
import { sidesOf } from "../../../src/http/words/sides";
import { counted, listed, saysWords, wordsFor } from "../../../src/http/words/terms";
import { el } from "../dom";
import { asKnown } from "./asKnown";
import type { Network, Shown } from "./network";
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
      ...sidesIn(ego, kind, a.id, b.id).map(sideWords));
    button.addEventListener("click", () => evidence(id));
    return el("li", {}, button);
  });
  return el("section", { "aria-labelledby": "clashes-title" }, el("h2", { id: "clashes-title" }, "Where accounts clash ", el("span", { class: "count" }, String(contradictions.length))), el("ul", { class: "clashes" }, ...rows.slice(0, shownAtOnce)),
    rows.length <= shownAtOnce ? null : el("details", {}, el("summary", {}, `${rows.length - shownAtOnce} more`), el("ul", { class: "clashes" }, ...rows.slice(shownAtOnce))));
}

const shownAtOnce = 6;

function sidesIn({ statements }: Ego, kind: string, a: string, b: string): readonly Statement[] {
  const [later, earlier] = [statements.get(a), statements.get(b)];
  return later === undefined || earlier === undefined ? [] : sidesOf({ kind, a: later, b: earlier }).map(([, side]) => side);
}

function sideWords(statement: Statement): HTMLElement {
  return el("span", { class: "side" }, el("strong", {}, `${namesOf(statement)} ${saysWords(statement)}: `), statement.gist);
}

export function namesOf({ speakers }: Pick<Statement, "speakers">): string {
  return speakers.map(({ name }) => name).join(" and ");
}

const columns = ["When", "Who", "What", "About", "How it is known"] as const;

/** What a row says, by the heading of its column; the table and its file share it. */
export function cellsOf(statement: Statement, day: string | null): Readonly<Record<(typeof columns)[number], string>> {
  return {
    "When": statement.saidAt === null ? "no day given" : whenWords(statement.saidAt),
    "Who": `${namesOf(statement)} ${saysWords(statement)}`,
    "What": statement.gist,
    "About": statement.about.map(({ polarity, target }) => `${target.label}${polarity === null ? "" : ` (${wordsFor("polarity", polarity)})`}`).join("; ") || "nothing that is recorded",
    "How it is known": `${wordsFor("attestationShort", statement.attestation)}${deniedWords(statement, day)}`,
  };
}

/** Who denies a statement; of denials that were not certainly out by the day only that there are some. */
function deniedWords({ responses }: Statement, day: string | null): string {
  const { shown, leftOut } = asKnown(responses.filter(({ act }) => act === "DENIAL").map(({ from }) => from), ({ disclosedAt }) => disclosedAt, day);
  const names = [...new Set(shown.flatMap(({ speakers }) => speakers.map(({ name }) => name)))];
  if (names.length > 0) return `; denied by ${listed(names)}`;
  return leftOut === 0 ? "" : "; denied since, or on a day that is not certain";
}

/** The same rows as the drawing, for reading, for keyboards and for ears. */
export function statementTable({ statements }: Shown, day: string | null, { selected, evidence }: Opening): HTMLElement {
  if (statements.length === 0) return el("p", { class: "empty" }, "No statement is left by the chosen days and kinds. Show more kinds or all days.");
  const rows = statements.map((statement) => {
    const button = el("button", { "type": "button", "class": "gist", "data-opens": statement.id, "aria-pressed": String(selected === statement.id) }, statement.gist);
    button.addEventListener("click", () => evidence(statement.id));
    const cells = Object.entries(cellsOf(statement, day)).map(([name, words]) => (name === "What" ? el("th", { "scope": "row", "data-name": name }, button) : el("td", { "data-name": name }, words)));
    return el("tr", {}, ...cells);
  });
  return el("div", { "class": "wide", "tabindex": "0", "role": "region", "aria-label": "Statements" }, el("table", { class: "statements" }, el("caption", {}, `${counted(statements.length, "statement")}, newest first, those without a day last`),
    el("thead", {}, el("tr", {}, ...columns.map((name) => el("th", { scope: "col" }, name)))), el("tbody", {}, ...rows)));
}

/** Lines that no statement stands behind, in words. */
export function tieList({ nodes, lines }: Network): HTMLElement | null {
  const names = new Map(nodes.map(({ id, label }) => [id, label]));
  const ties = lines.filter(({ kind }) => kind === "tie");
  if (ties.length === 0) return null;
  return el("details", { class: "ties" }, el("summary", {}, `${counted(ties.length, "line")} that no statement stands behind: offices, members, parts of plans`),
    el("ul", {}, ...ties.map(({ source, target, caption }) => el("li", {}, `${names.get(source) ?? ""} – ${caption} – ${names.get(target) ?? ""}`))));
}
