import { dayWords } from "../../../src/http/words/dates";
import { saysWords } from "../../../src/http/words/terms";
import { el } from "../dom";
import { ApiRefusal } from "./api";
import { asOfSlider } from "./asOf";
import { beginning } from "./beginning";
import { dayBars } from "./bars";
import { drawIn, type Drawing } from "./drawing";
import { exploreQuery, NothingThere, readEgo } from "./ego";
import { exportAddress, extentNote, questionOf } from "./extent";
import { edgeTypesFor } from "./kinds";
import { legend } from "./legend";
import { networkOf, type Shown } from "./network";
import { openQueryLink, Panel } from "./panel";
import { pngOf, save, svgOf } from "./pictures";
import type { Ego } from "./records";
import { shownOf } from "./shown";
import { spreadsheetOf } from "./spreadsheet";
import { readStances, stanceMatrix, stancesQuery, targetsFor } from "./stances";
import { addressOf, endOfDay, stateOf, type ExploreState, type View } from "./state";
import { clashList, namesOf, statementTable, tieList, type Opening } from "./table";
import { compareQuery, comparisonTable, readComparison, readVersions, versionChooser } from "./versions";

/** The places of the page that the explorer fills. */
export interface Places {
  readonly title: HTMLElement;
  readonly lead: HTMLElement;
  readonly tabs: HTMLElement;
  readonly status: HTMLElement;
  readonly view: HTMLElement;
  readonly panel: HTMLElement;
}

const viewNames: Readonly<Record<View, string>> = { network: "Network", table: "Table", versions: "Plans side by side", stances: "Who stands where" };

/** Keeps the page and its address the same: every choice makes a new state, and a state is all that is needed to show the page. */
export class Explorer {
  #state: ExploreState = stateOf("");
  #running = new AbortController();
  #drawing: Drawing | null = null;
  /** Whether the view of the state stands on the page in full. */
  #isShown = false;
  /** By what was asked for, so that choices on the page need not ask again. */
  readonly #egos = new Map<string, Ego>();
  readonly #panel: Panel;

  constructor(private readonly places: Places) {
    this.#panel = new Panel(places.panel, () => this.go({ selected: null }));
    window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => this.#drawing?.recolour());
  }

  /** Changes a part of what is shown, and the address with it. */
  go(change: Partial<ExploreState>): void {
    const state = { ...this.#state, ...change };
    history.pushState(null, "", addressOf(state));
    void this.show(state);
  }

  /** Shows a state; whatever hinders it is told in words. */
  async show(state: ExploreState): Promise<void> {
    const before = this.#state;
    const isSameView = this.#isShown && addressOf({ ...state, selected: null }) === addressOf({ ...before, selected: null });
    this.#state = state;
    this.#running.abort();
    this.#running = new AbortController();
    const { signal } = this.#running;
    this.#showTabs();
    this.places.view.setAttribute("aria-busy", "true");
    const isSlow = window.setTimeout(() => this.#say("Reading the graph …"), 150);
    try {
      if (!isSameView) {
        this.#isShown = false;
        const kept = keptFocus(this.places.view);
        await this.#showView(signal);
        this.#isShown = true;
        if (kept !== null) this.places.view.querySelector<HTMLElement>(`[data-control="${kept}"]`)?.focus({ preventScroll: true });
      }
      clearTimeout(isSlow);
      this.#say("");
      this.#mark(state.selected);
      if (isSameView && state.selected === before.selected) return;
      const hadFocus = this.places.panel.contains(document.activeElement);
      await this.#panel.show(state.selected, state.asOf, signal);
      if (hadFocus && state.selected === null) this.#focusOn(before.selected);
    } catch (failure) {
      if (signal.aborted) return;
      this.#clear();
      this.#say(failure instanceof NothingThere ? "Nothing on record has this address. Look for a name above." : failure instanceof ApiRefusal ? `This cannot be shown: ${failure.message}.` : "This cannot be shown: the page failed. Load it again.");
    } finally {
      clearTimeout(isSlow);
      if (!signal.aborted) this.places.view.setAttribute("aria-busy", "false");
    }
  }

  #mark(selected: string | null): void {
    this.#drawing?.mark(selected);
    for (const button of this.places.view.querySelectorAll<HTMLElement>("[data-opens]")) button.setAttribute("aria-pressed", String(button.dataset["opens"] === selected));
  }

  /** A keyboard goes on from the row whose evidence was closed, or from the heading where there is none. */
  #focusOn(id: string | null): void {
    const row = [...this.places.view.querySelectorAll<HTMLElement>("[data-opens]")].find((one) => one.dataset["opens"] === id && one.offsetParent !== null);
    (row ?? this.places.title).focus({ preventScroll: row === undefined });
  }

  #say(words: string): void {
    this.places.status.textContent = words;
  }

  #clear(): void {
    this.#drawing?.core.destroy();
    this.#drawing = null;
    this.places.view.replaceChildren();
  }

  #showTabs(): void {
    const { tabs } = this.places;
    const shown = (Object.keys(viewNames) as View[]).filter((view) => this.#state.on !== null || view === "versions" || view === "stances");
    tabs.replaceChildren(...shown.map((view) => {
      const link = el("a", { "href": addressOf({ ...this.#state, view, selected: null }), "aria-current": view === this.#state.view ? "page" : null }, viewNames[view]);
      link.addEventListener("click", (event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        this.go({ view });
      });
      return link;
    }));
  }

  async #showView(signal: AbortSignal): Promise<void> {
    const { on, view } = this.#state;
    const ego = on === null ? null : await this.#egoOf(on, this.#state.asOf, signal);
    this.#title(ego);
    if (view === "versions") return this.#showVersions(signal);
    if (view === "stances") return this.#showStances(ego, signal);
    if (on === null || ego === null) {
      const ways = await beginning(signal);
      this.#clear();
      this.places.view.append(ways);
      return;
    }
    this.#showNetwork(ego, await this.#egoOf(on, null, signal));
  }

  async #egoOf(id: string, asOf: string | null, signal: AbortSignal): Promise<Ego> {
    const asked = { edgeTypes: edgeTypesFor(this.#state.hidden), knownAsOf: asOf === null ? null : endOfDay(asOf), limit: this.#state.most };
    const key = JSON.stringify([id, asked]);
    const known = this.#egos.get(key) ?? await readEgo(id, asked, signal);
    this.#egos.set(key, known);
    return known;
  }

  #title(ego: Ego | null): void {
    const { title, lead } = this.places;
    const name = ego === null ? null : nameOf(ego);
    title.textContent = name ?? "Explore";
    document.title = name === null ? "Explore · onrecord" : `${name} · Explore · onrecord`;
    lead.textContent = ego?.centre.description ?? "";
  }

  get #opening(): Opening {
    return { selected: this.#state.selected, evidence: (id) => this.go({ selected: id }) };
  }

  /** The drawing with what steers it, or only the table; both show the same rows. */
  #showNetwork(ego: Ego, whole: Ego): void {
    const shown = shownOf(ego, this.#state);
    const { view } = this.places;
    const controls = [asOfSlider(whole, this.#state.asOf, ego.hiddenUndated, (asOf) => this.go({ asOf })), legend(ego, this.#state.hidden, (hidden) => this.go({ hidden })),
      dayBars(ego, this.#state, (from, to) => this.go({ from, to }))].filter((one) => one !== null);
    const network = networkOf(ego, shown, this.#state.hidden);
    const clashes = clashList(ego, shown, this.#opening);
    const tools = el("div", { class: "tools" });
    this.#clear();
    const canvas = this.#state.view === "network" ? el("div", { "class": network.nodes.length > mostInLowCanvas ? "canvas high" : "canvas", "role": "img", "aria-label": `Drawing of the network around ${ego.centre.label}. The table under it has the same rows.` }) : null;
    view.append(...[extentNote(ego, (most) => this.go({ most })), canvas, tools, ...controls, clashes, statementTable(shown, this.#state.asOf, this.#opening), tieList(network)].filter((one) => one !== null));
    const name = ego.centre.label.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-");
    tools.append(openQueryLink(questionOf(exploreQuery, ego, this.#state), ego.request), el("a", { class: "small", href: `/n/${ego.centre.id}` }, "Page to cite"), ...(shown.statements.length === 0 ? [] : [this.#rowsButton(`${name}.csv`, shown)]),
      el("a", { class: "small", href: exportAddress("graph.gexf", ego.request), download: "" }, "GEXF for Gephi"));
    if (canvas === null) return;
    const drawing = drawIn(canvas, { evidence: (id) => this.go({ selected: id }), centre: (id) => this.go({ on: id, selected: null, from: null, to: null }) });
    this.#drawing = drawing;
    drawing.show(network);
    const background = (): string => getComputedStyle(canvas).getPropertyValue("--panel").trim();
    tools.append(button("Fit", () => drawing.fit()), button("Save PNG", async () => save(`${name}.png`, await pngOf(drawing.core, background()))), button("Save SVG", () => save(`${name}.svg`, svgOf(drawing.core, background()))));
  }

  /** Saves the rows of the table: no more and no fewer. */
  #rowsButton(name: string, { statements }: Shown): HTMLElement {
    const { asOf } = this.#state;
    return button(`CSV of ${statements.length === 1 ? "this row" : `these ${statements.length.toLocaleString("en")} rows`}`, async () => {
      const { signal } = this.#running;
      this.#say("Reading the printed words …");
      try {
        save(name, await spreadsheetOf(statements, asOf, signal));
        this.#say("");
      } catch (failure) {
        if (!signal.aborted) this.#say(failure instanceof ApiRefusal ? `The rows cannot be saved: ${failure.message}.` : "The rows cannot be saved; try again.");
      }
    });
  }

  /** Views without the slider tell for which day they are, and lead back. */
  #dayNote(): readonly HTMLElement[] {
    const { asOf } = this.#state;
    return asOf === null ? [] : [el("p", { class: "note" }, `As known on ${dayWords(asOf)}. `, button("Everything on record", () => this.go({ asOf: null })))];
  }

  async #showVersions(signal: AbortSignal): Promise<void> {
    const all = await readVersions(signal);
    const chosen = this.#state.versions.length > 0 ? this.#state.versions : all.map(({ id }) => id).slice(0, 10);
    const knownAsOf = this.#state.asOf === null ? null : endOfDay(this.#state.asOf);
    const rows = await readComparison(chosen, knownAsOf, signal);
    this.#clear();
    this.places.view.append(...this.#dayNote(), versionChooser(all, chosen, (versions) => this.go({ versions })), el("div", { class: "tools" }, openQueryLink(compareQuery, { versions: chosen, knownAsOf })), comparisonTable(rows));
  }

  async #showStances(ego: Ego | null, signal: AbortSignal): Promise<void> {
    const on = await targetsFor(ego?.centre ?? null, signal);
    const knownAsOf = this.#state.asOf === null ? null : endOfDay(this.#state.asOf);
    const cells = await readStances(on, knownAsOf, signal);
    this.#clear();
    this.places.view.append(...this.#dayNote(), el("p", { class: "note" }, "The latest statement with a leaning, for each. A statement without one is not the same as neutral.", el("span", { class: "narrow" }, " A plan that is not named under somebody: nothing on record.")), el("div", { class: "tools" }, openQueryLink(stancesQuery, { on, knownAsOf })), stanceMatrix(cells, this.#opening));
  }
}

/** What stands in the middle; of a statement who said it, as nobody's words may stand there as a fact. */
function nameOf({ centre, statements }: Ego): string {
  const statement = statements.get(centre.id);
  return statement === undefined ? centre.label : `${namesOf(statement)} ${saysWords(statement)}: ${statement.gist}`;
}

/** The control that has the focus: it is made anew with what it steers, and a keyboard goes on from it. */
function keptFocus(view: HTMLElement): string | null {
  const { activeElement } = document;
  return activeElement instanceof HTMLElement && view.contains(activeElement) ? activeElement.dataset["control"] ?? null : null;
}

/** More nodes than these have a higher canvas. */
const mostInLowCanvas = 20;

function button(words: string, act: () => Promise<void> | void): HTMLElement {
  const element = el("button", { type: "button", class: "small" }, words);
  element.addEventListener("click", () => void act());
  return element;
}
