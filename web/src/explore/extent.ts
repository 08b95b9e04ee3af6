import { dayWords } from "../../../src/http/words/dates";
import { counted, wordsFor } from "../../../src/http/words/terms";
import { el } from "../dom";
import { kinds } from "./kinds";
import type { Ego, PictureRequest } from "./records";
import { mostChoices } from "./state";

/** How much of what there is is shown, and a choice of how much is asked for. */
export function extentNote(ego: Ego, choose: (most: number) => void): HTMLElement {
  const select = el("select", { "id": "most", "data-control": "most" }, ...mostChoices.map((most) => el("option", { value: String(most) }, String(most))));
  select.value = String(ego.request.limit);
  select.addEventListener("change", () => choose(Number(select.value)));
  return el("p", { class: "note extent" }, extentWords(ego), el("label", { for: "most" }, " At most "), select);
}

/** Edges that an answer has for each node that it may have, at the most. */
const edgesOfNode = 10;

/** `40 of 49 people …`: what is left out is counted; `at least` where it cannot be told whether all of it was met. */
export function extentWords({ centre, picture: { nodes, edges, total, truncated }, isTotalExact, request, partsLeftOut, sidesLeftOut }: Ego): string {
  const what = "people, bodies, plans and statements";
  const name = centre.kind === "STATEMENT" ? "this statement" : centre.label;
  const parts = partsLeftOut === 0 ? "" : ` Statements about ${counted(partsLeftOut, "part")} of it are not among them; open the part to see them.`;
  const sides = sidesLeftOut === 0 ? "" : ` ${counted(sidesLeftOut, "contradiction is", "contradictions are")} not shown with both sides; Query has all.`;
  const extent = !truncated ? `All ${total.toLocaleString("en")} ${what} around ${name} are here.`
    : nodes.length < total ? `${nodes.length.toLocaleString("en")} of ${isTotalExact ? "" : "at least "}${total.toLocaleString("en")} ${what} around ${name}: the most relevant are here, the others are not.`
      : edges.length < edgesOfNode * request.limit ? `${total.toLocaleString("en")} ${what} around ${name} are here; there are more lines than can be followed, and they may lead to others.`
        : `${total.toLocaleString("en")} ${what} around ${name} are here, but not every line between them, as there are too many.`;
  return `${extent}${parts}${sides}`;
}

/** The question behind the drawing with words on what the page leaves out of its answer. */
export function questionOf(query: string, { centre }: Ego, { hidden, from, to }: { readonly hidden: readonly string[]; readonly from: string | null; readonly to: string | null }): string {
  const days = from === null && to === null ? [] : [`what was not said ${from === null ? "" : `from ${dayWords(from)} `}${to === null ? "" : `to ${dayWords(to)}`}`.trim()];
  const left = [...hidden.map((key) => kinds.find(({ kind }) => kind === key)?.name ?? wordsFor("attestationShort", key)), ...days];
  const onPage = left.length === 0 ? "" : `\n# The page leaves out: ${left.join("; ")}.`;
  return `# What lies around ${centre.label.replaceAll(/\s+/g, " ")}, as the page Explore asks for it.\n# The ids after the first are its parts and the other sides of contradictions.${onPage}\n${query}`;
}

/** The same part of the graph as a file. */
export function exportAddress(name: string, { ids, edgeTypes, knownAsOf, limit }: PictureRequest): string {
  const parameters = new URLSearchParams({ ids: ids.join(","), edgeTypes: edgeTypes.join(","), limit: String(limit), ...(knownAsOf === null ? {} : { knownAsOf }) });
  return `/export/${name}?${parameters.toString()}`;
}
