import { whenWords } from "../../words/dates";
import { counted, listed, saysWords, wordsFor } from "../../words/terms";
import { html, type Html } from "../html";
import type { NodePage } from "../nodePages";
import { corroborationBlock, denialsAmong, facts, link, links, pathOf, section, statementList, wordingBlock } from "../pieces";
import type { Corroboration, Line, Named, Response, Wording } from "../records";

interface Side extends Line {
  readonly onBehalfOf: readonly Named[];
  readonly reportedBy: readonly Line[];
  readonly quotations: readonly Wording[];
  readonly corroboration: Corroboration;
}

interface Contradiction {
  readonly kind: string;
  readonly scope: string;
  readonly gapDays: number | null;
  readonly status: string;
  readonly pairCount: number;
  readonly question: { readonly id: string; readonly text: string } | null;
  readonly proposition: { readonly id: string; readonly text: string } | null;
  readonly conditionalOn: readonly (Line & { readonly responses: readonly Response[] })[];
  readonly a: Side;
  readonly b: Side;
}

/** Both sides beside each other, each with its words and reports, and what the contradiction stands or falls with. */
export function contradictionPage(record: object): NodePage {
  const { kind, scope, gapDays, status, question, proposition, conditionalOn, a, b } = record as Contradiction;
  const denials = denialsAmong(conditionalOn);
  const names = [a, b].map(({ speakers }) => listed(speakers.map(({ name }) => name)));
  return {
    kind: "Contradiction",
    title: scope === "SELF" ? `${names[0]} against an earlier statement` : `${names[0]} against ${names[1]}`,
    content: html`<p class="attribution">${wordsFor("contradiction", kind)}</p>
      <h1>${scope === "SELF" ? html`${links(a.speakers)} against an earlier statement` : html`${links(a.speakers)} against ${links(b.speakers)}`}</h1>
      <p class="quiet">Found by rule. Which side is right is not for this graph to say.</p>
      ${conditionalOn.length === 0 ? null : html`<section class="condition"><h2>Only if these reports are right</h2>${statementList(conditionalOn)}</section>`}
      ${denials.length === 0 ? null : html`<section class="dispute"><h2>These reports are denied</h2>${statementList(denials)}</section>`}
      <div class="sides">${[b, a].map((side) => sideBlock(side))}</div>
      ${facts([
        ["Between", wordsFor("scope", scope)],
        ["The question", question === null ? null : link(question.id, question.text)],
        ["What they disagree on", proposition === null ? null : link(proposition.id, proposition.text)],
        ["Days between", scope !== "SELF" ? null : gapDays === null ? "Not known: one side has no date" : `At least ${counted(gapDays, "day")}`],
        ["Reviewed", wordsFor("status", status)],
      ])}`,
  };
}

function sideBlock(side: Side): Html {
  const told = side.attestation === "REPORTED" && side.reportedBy.length > 0 ? section("Who says it was said", statementList(side.reportedBy)) : null;
  return html`<section class="side"><p class="attribution">${links(side.speakers)}${side.onBehalfOf.length === 0 ? null : html`, for ${links(side.onBehalfOf)},`} ${saysWords(side)}, ${whenWords(side.saidAt)}:</p>
    <p class="gist"><a href="${pathOf(side.id)}">${side.gist}</a></p>
    <p class="quiet">${wordsFor("attestation", side.attestation)}.</p>
    ${side.quotations.map(wordingBlock)}${told}
    ${corroborationBlock(side.corroboration, side.speakers)}</section>`;
}
