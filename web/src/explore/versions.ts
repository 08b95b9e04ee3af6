import { dateWords } from "../../../src/http/words/dates";
import { counted, listed, valueWords, wordsFor } from "../../../src/http/words/terms";
import { el } from "../dom";
import { askApi } from "./api";

const versionsQuery = "query Versions { plans { label versions { id label issuedAt provisions { id } } } }";

/** The question behind the table, as the editor shows it. */
export const compareQuery = `# Versions of plans side by side, topic by topic, the others against the first.
query PlansSideBySide($versions: [ID!]!, $knownAsOf: DateTime) {
  comparePlans(versions: $versions, knownAsOf: $knownAsOf) {
    topic { id label }
    cells {
      version { id label }
      alignment
      delta
      provisions { id number heading text }
      terms { proposition { text value unit condition } assertedBy { id name } deniedBy { id name } accountDenials { id } corroboration { origins } }
    }
  }
}`;

export interface Version {
  readonly id: string;
  readonly label: string;
  readonly issuedAt: string | null;
  readonly provisions: readonly object[];
}

interface Cell {
  readonly version: { readonly id: string; readonly label: string };
  readonly alignment: string;
  readonly delta: number | null;
  readonly provisions: readonly { readonly id: string; readonly number: string | null; readonly heading: string; readonly text: string | null }[];
  readonly terms: readonly {
    readonly proposition: { readonly text: string; readonly value: number | null; readonly unit: string | null; readonly condition: string | null };
    readonly assertedBy: readonly { readonly id: string; readonly name: string }[];
    readonly deniedBy: readonly { readonly id: string; readonly name: string }[];
    readonly accountDenials: readonly object[];
    readonly corroboration: { readonly origins: number };
  }[];
}

interface Row {
  readonly topic: { readonly id: string; readonly label: string };
  readonly cells: readonly Cell[];
}

/** Every version, those of which most is reported first. */
export async function readVersions(signal: AbortSignal): Promise<readonly Version[]> {
  const { plans } = await askApi<{ readonly plans: readonly { readonly versions: readonly Version[] }[] }>(versionsQuery, {}, signal);
  return plans.flatMap(({ versions }) => versions).sort((one, other) => other.provisions.length - one.provisions.length);
}

export async function readComparison(versions: readonly string[], knownAsOf: string | null, signal: AbortSignal): Promise<readonly Row[]> {
  return (await askApi<{ readonly comparePlans: readonly Row[] }>(compareQuery, { versions, knownAsOf }, signal)).comparePlans;
}

/** Which versions are compared, the first being what the others are held against. */
export function versionChooser(all: readonly Version[], chosen: readonly string[], choose: (ids: readonly string[]) => void): HTMLElement {
  const boxes = all.map(({ id, label, issuedAt }) => {
    const box = el("input", { type: "checkbox", value: id });
    box.checked = chosen.includes(id);
    box.addEventListener("change", () => choose(box.checked ? [...chosen, id] : chosen.filter((one) => one !== id)));
    return el("label", {}, box, ` ${label}`, el("span", { class: "note" }, issuedAt === null ? "" : ` ${dateWords(issuedAt)}`));
  });
  return el("fieldset", { class: "choices" }, el("legend", {}, "Versions, the first being what the others are held against"), ...boxes);
}

export function comparisonTable(rows: readonly Row[]): HTMLElement {
  const telling = rows.filter(({ cells }) => cells.some(saysSomething));
  const [first] = telling;
  if (first === undefined) return el("p", { class: "empty" }, "Nothing that is on record by then can be laid side by side. Choose other versions, or a later day.");
  return el("div", { "class": "wide", "tabindex": "0", "role": "region", "aria-label": "Versions side by side" }, el("table", { class: "matrix" },
    el("thead", {}, el("tr", {}, el("th", { scope: "col" }, "Topic"), ...first.cells.map(({ version }) => el("th", { scope: "col" }, el("a", { href: `/n/${version.id}` }, version.label))))),
    el("tbody", {}, ...telling.map(({ topic, cells }) => el("tr", {}, el("th", { scope: "row" }, el("a", { href: `/n/${topic.id}` }, topic.label)), ...cells.map((cell, index) => cellView(cell, index === 0)))))));
}

function saysSomething({ provisions, terms }: Pick<Cell, "provisions" | "terms">): boolean {
  return provisions.length > 0 || terms.length > 0;
}

function cellView({ version, alignment, delta, provisions, terms }: Cell, isFirst: boolean): HTMLElement {
  if (!saysSomething({ provisions, terms })) return el("td", { "class": "silent", "data-name": version.label }, "not reported");
  const told = provisions.map(({ text }) => text);
  const change = delta === null || delta === 0 ? "" : ` (${delta > 0 ? "+" : "−"}${Math.abs(delta).toLocaleString("en")})`;
  return el("td", { "data-name": version.label },
    ...(isFirst ? [] : [el("p", {}, alignment === "NOT_REPORTED"
      ? el("span", { class: "note" }, "nothing to hold it against")
      : el("span", { class: `alignment ${alignment.toLowerCase()}` }, `${wordsFor("alignment", alignment)}${change}`))]),
    ...provisions.map(({ id, number, heading, text }) => el("p", {}, el("a", { href: `/n/${id}` }, `${number === null ? "" : `${number}. `}${heading}`), text === null ? "" : `: ${text}`)),
    ...terms.map(({ proposition, assertedBy, deniedBy, accountDenials, corroboration }) => el("p", { class: "term" },
      told.includes(proposition.text) ? null : `${proposition.text}${valueWords(proposition)} `,
      el("span", { class: "note" }, `${accountWords(assertedBy, deniedBy)}${assertedBy.length === 0 ? "" : ` (${counted(corroboration.origins, "independent origin")})`}${accountDenials.length === 0 ? "" : "; an account that it rests on is denied"}`))));
}

function accountWords(assertedBy: readonly { readonly name: string }[], deniedBy: readonly { readonly name: string }[]): string {
  const parts = [assertedBy.length === 0 ? "" : `by the account of ${listed(assertedBy.map(({ name }) => name))}`, deniedBy.length === 0 ? "" : `denied by ${listed(deniedBy.map(({ name }) => name))}`];
  return parts.filter((part) => part !== "").join("; ");
}
