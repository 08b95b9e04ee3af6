import { wordsFor } from "../../../src/http/words/terms";
import { el } from "../dom";
import { ApiRefusal, askApi } from "./api";

/** Something that can be put into the middle of the network. */
export interface Hit {
  readonly id: string;
  readonly name: string;
  /** What sort of thing it is, and what tells it from others of its name. */
  readonly note: string;
}

const findQuery = `query Find($text: String!) {
  actors(where: {name: {contains: $text}}, first: 8) { nodes { id name actorKind description } }
  search(text: $text, first: 20) { snippet subject { id kind label } }
}`;

interface Found {
  readonly actors: { readonly nodes: readonly { readonly id: string; readonly name: string; readonly actorKind: string; readonly description: string | null }[] };
  readonly search: readonly { readonly snippet: string; readonly subject: { readonly id: string; readonly kind: string; readonly label: string } }[];
}

const kindOrder = ["ACTOR", "PLAN", "PLAN_VERSION", "PROVISION", "TOPIC", "STATEMENT"];

/** What bears the name in any spelling, then what is found by its words: plans before provisions before statements. */
export async function find(text: string, signal: AbortSignal): Promise<readonly Hit[]> {
  const { actors, search } = await askApi<Found>(findQuery, { text }, signal);
  const named = actors.nodes.map(({ id, name, actorKind, description }) => ({ id, name, note: description ?? wordsFor("actorKind", actorKind) }));
  const others = search.filter(({ subject }) => !named.some(({ id }) => id === subject.id))
    .sort((one, other) => kindOrder.indexOf(one.subject.kind) - kindOrder.indexOf(other.subject.kind))
    .map(({ subject }) => ({ id: subject.id, name: subject.label, note: wordsFor("subjectKind", subject.kind) }));
  return [...named, ...others].slice(0, 14);
}

const pauseMs = 180;

/** Makes an input find while it is typed in: arrows walk through the hits, Enter takes the first, Escape closes. */
export function searchBox(input: HTMLInputElement, list: HTMLElement, addressOf: (hit: Hit) => string, choose: (hit: Hit) => void): void {
  let timer = 0;
  let running = new AbortController();

  const show = (...rows: readonly HTMLElement[]): void => {
    list.replaceChildren(...rows);
    list.hidden = rows.length === 0;
  };
  const close = (): void => show();
  const say = (words: string): void => show(el("li", { class: "note" }, words));
  const take = (hit: Hit): void => {
    close();
    choose(hit);
  };
  const row = (hit: Hit): HTMLElement => {
    const link = el("a", { href: addressOf(hit) }, el("span", { class: "name" }, hit.name), el("span", { class: "note" }, hit.note));
    link.addEventListener("click", (event) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey) return;
      event.preventDefault();
      take(hit);
    });
    return el("li", {}, link);
  };
  /** Shows what is found and gives it; nothing where another search has begun or this one failed. */
  const look = async (text: string): Promise<readonly Hit[]> => {
    running.abort();
    running = new AbortController();
    const { signal } = running;
    say(`Looking for “${text}” …`);
    try {
      const hits = await find(text, signal);
      if (hits.length === 0) say(`Nothing on record is called “${text}”, and no statement has these words.`);
      else show(...hits.map(row));
      return hits;
    } catch (failure) {
      if (!signal.aborted) say(failure instanceof ApiRefusal ? `Not found: ${failure.message}.` : "The search failed; try again.");
      return [];
    }
  };

  input.addEventListener("input", () => {
    clearTimeout(timer);
    const text = input.value.trim();
    if (text === "") {
      running.abort();
      close();
    } else timer = window.setTimeout(() => void look(text), pauseMs);
  });
  input.form?.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(timer);
    const text = input.value.trim();
    if (text === "") return;
    void look(text).then(([first]) => {
      if (first !== undefined) take(first);
    });
  });
  const links = (): HTMLElement[] => [...list.querySelectorAll<HTMLElement>("a")];
  const walk = (event: KeyboardEvent): void => {
    if (event.key === "Escape") {
      close();
      input.focus();
    }
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    const all = [input, ...links()];
    const next = all[all.indexOf(document.activeElement as HTMLElement) + (event.key === "ArrowDown" ? 1 : -1)];
    if (next !== undefined) {
      event.preventDefault();
      next.focus();
    }
  };
  input.addEventListener("keydown", walk);
  list.addEventListener("keydown", walk);
  document.addEventListener("click", (event) => {
    if (event.target instanceof Node && !list.contains(event.target) && event.target !== input) close();
  });
}
