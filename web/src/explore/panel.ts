import type { Contradiction as Clash, Evidence } from "../../../src/http/pages/records";
import { dayWords } from "../../../src/http/words/dates";
import { el } from "../dom";
import { ApiRefusal } from "./api";
import { citationOf, clashQuery, clashView, evidenceQuery, evidenceView, isClash, readEvidence, wasThere } from "./evidence";
import { endOfDay } from "./state";

/** A link that opens a question in the editor, with the same variables. */
export function openQueryLink(query: string, variables: object): HTMLAnchorElement {
  return el("a", { class: "small", href: `/graphiql?query=${encodeURIComponent(query)}&variables=${encodeURIComponent(JSON.stringify(variables))}` }, "Open as query");
}

/** The evidence beside the drawing. */
export class Panel {
  constructor(private readonly place: HTMLElement, private readonly onClose: () => void) {
    place.addEventListener("keydown", (event) => {
      if (event.key === "Escape") onClose();
    });
  }

  /**
   * @param id   a statement or contradiction; null closes the panel
   * @param day  only what was certainly public when it ended; null for everything
   */
  async show(id: string | null, day: string | null, signal: AbortSignal): Promise<void> {
    this.place.hidden = id === null;
    if (id === null) {
      this.place.replaceChildren();
      return;
    }
    const knownAsOf = day === null ? null : endOfDay(day);
    this.#fill(el("p", {}, "Reading the evidence …"));
    try {
      const evidence = await readEvidence(id, knownAsOf, signal);
      if (evidence === null || !("gist" in evidence || isClash(evidence))) {
        this.#fill(el("p", {}, "Nothing on record has this address any more."));
        return;
      }
      const isBoth = isClash(evidence);
      if (day !== null && !wasThere(evidence, day)) {
        this.#fill(el("p", {}, `This was not certainly public by ${dayWords(day)}, so it is not shown for that day. `, el("a", { href: `/n/${id}` }, "Its page has everything on record"), "."));
        return;
      }
      this.#fill(day === null ? "" : el("p", { class: "note" }, `As known on ${dayWords(day)}.`), isBoth ? clashView(evidence, day) : evidenceView(evidence, day),
        el("div", { class: "tools" }, openQueryLink(isBoth ? clashQuery : evidenceQuery, { id, knownAsOf }), copyButton(evidence, day), el("a", { class: "small", href: `/n/${id}` }, "Page to cite")));
      this.place.focus({ preventScroll: true });
      this.place.scrollIntoView({ block: "nearest" });
    } catch (failure) {
      if (!signal.aborted) this.#fill(el("p", {}, failure instanceof ApiRefusal ? `The evidence cannot be shown: ${failure.message}.` : "The evidence cannot be shown; choose it again."));
    }
  }

  #fill(...content: readonly (Node | string)[]): void {
    const close = el("button", { type: "button", class: "small close" }, "Close");
    close.addEventListener("click", this.onClose);
    this.place.replaceChildren(el("div", { class: "panel-head" }, el("h2", {}, "Evidence"), close), ...content);
  }
}

function copyButton(evidence: Evidence | Clash, day: string | null): HTMLElement {
  const button = el("button", { type: "button", class: "small" }, "Copy citation");
  const said = el("span", { role: "status", class: "note" });
  button.addEventListener("click", () => {
    const citation = citationOf(evidence, location.origin, day);
    navigator.clipboard.writeText(citation).then(
      () => {
        said.textContent = " Copied.";
      },
      () => {
        // Without leave to use the clipboard the citation is shown, to be copied by hand.
        said.replaceChildren(el("textarea", { "readonly": "", "rows": "6", "aria-label": "Citation" }, citation));
      },
    );
  });
  return el("span", {}, button, said);
}
