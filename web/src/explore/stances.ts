import { whenWords } from "../../../src/http/words/dates";
import { counted, wordsFor } from "../../../src/http/words/terms";
import { el } from "../dom";
import { askApi } from "./api";
import type { Opening } from "./table";

/** The question behind the table, as the editor shows it. */
export const stancesQuery = `# Who stands where, by the latest statement with a leaning; changed tells that an earlier one leaned otherwise.
query WhoStandsWhere($on: [ID!]!, $knownAsOf: DateTime) {
  stances(on: $on, knownAsOf: $knownAsOf) {
    actor { id name }
    target { id label }
    polarity
    changed
    latest { id gist saidAt attestation }
    statements { id }
  }
}`;

interface Cell {
  readonly actor: { readonly id: string; readonly name: string };
  readonly target: { readonly id: string; readonly label: string };
  readonly polarity: string;
  readonly changed: boolean;
  readonly latest: { readonly id: string; readonly gist: string; readonly saidAt: string | null; readonly attestation: string };
  readonly statements: readonly { readonly id: string }[];
}

const plansQuery = "query Plans { plans { id } }";

/** What stances are shown on: the chosen plan or version, else every plan. */
export async function targetsFor(centre: { readonly id: string; readonly kind: string } | null, signal: AbortSignal): Promise<readonly string[]> {
  if (centre !== null && centre.kind !== "STATEMENT") {
    const { stances } = await askApi<{ readonly stances: readonly Cell[] }>(stancesQuery, { on: [centre.id], knownAsOf: null }, signal);
    if (stances.length > 0) return [centre.id];
  }
  return (await askApi<{ readonly plans: readonly { readonly id: string }[] }>(plansQuery, {}, signal)).plans.map(({ id }) => id);
}

export async function readStances(on: readonly string[], knownAsOf: string | null, signal: AbortSignal): Promise<readonly Cell[]> {
  return (await askApi<{ readonly stances: readonly Cell[] }>(stancesQuery, { on, knownAsOf }, signal)).stances;
}

/** Actors down, targets across; a cell shows the latest leaning and opens what it rests on. */
export function stanceMatrix(cells: readonly Cell[], { selected, evidence }: Opening): HTMLElement {
  if (cells.length === 0) return el("p", { class: "empty" }, "Nobody on record by then shows a leaning.");
  const actors = [...new Map(cells.map(({ actor }) => [actor.id, actor])).values()].sort((one, other) => one.name.localeCompare(other.name));
  const targets = [...new Map(cells.map(({ target }) => [target.id, target])).values()];
  const rows = actors.map((actor) => el("tr", {}, el("th", { scope: "row" }, el("a", { href: `/explore?on=${encodeURIComponent(actor.id)}` }, actor.name)), ...targets.map((target) => {
    const cell = cells.find((one) => one.actor.id === actor.id && one.target.id === target.id);
    if (cell === undefined) return el("td", { "class": "silent", "data-name": target.label }, "nothing on record");
    const button = el("button", { "type": "button", "class": `stance ${cell.polarity.toLowerCase()}`, "data-opens": cell.latest.id, "aria-pressed": String(selected === cell.latest.id) }, wordsFor("polarity", cell.polarity));
    button.addEventListener("click", () => evidence(cell.latest.id));
    return el("td", { "data-name": target.label }, button, el("span", { class: "note" }, ` ${whenWords(cell.latest.saidAt)}; ${wordsFor("attestationShort", cell.latest.attestation)}${cell.changed ? "; leaned otherwise before" : ""}${cell.statements.length > 1 ? `; ${counted(cell.statements.length, "statement")}` : ""}`), el("p", { class: "note" }, cell.latest.gist));
  })));
  return el("div", { "class": "wide", "tabindex": "0", "role": "region", "aria-label": "Who stands where" }, el("table", { class: "matrix stances" },
    el("thead", {}, el("tr", {}, el("th", { scope: "col" }, "Who"), ...targets.map(({ id, label }) => el("th", { scope: "col" }, el("a", { href: `/n/${id}` }, label))))), el("tbody", {}, ...rows)));
}
