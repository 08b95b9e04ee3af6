import { whenWords } from "../../words/dates";
import { gapWords, sidesOf } from "../../words/sides";
import { listed, saysWords, wordsFor } from "../../words/terms";
import { html, type Html } from "../html";
import type { NodePage } from "../nodePages";
import { corroborationBlock, denialsAmong, facts, link, links, pathOf, section, statementList, wordingBlock } from "../pieces";
import type { Contradiction, Evidence } from "../records";

/** Both sides beside each other, each with its words and reports, and what the contradiction stands or falls with. */
export function contradictionPage(record: object): NodePage {
  const { kind, scope, gapDays, status, question, proposition, conditionalOn, a, b } = record as Contradiction;
  const denials = denialsAmong(conditionalOn);
  const sides = sidesOf({ kind, a, b });
  const [[, first], [what, second]] = [sides[0] ?? ["", b], sides[1] ?? ["", a]];
  const names = [second, first].map(({ speakers }) => listed(speakers.map(({ name }) => name)));
  const ownWords = what === "The later side" ? "an earlier statement" : "another statement of their own";
  return {
    kind: "Contradiction",
    title: scope === "SELF" ? `${names[0]} against ${ownWords}` : `${names[0]} against ${names[1]}`,
    content: html`<p class="attribution">${wordsFor("contradiction", kind)}</p>
      <h1>${scope === "SELF" ? html`${links(second.speakers)} against ${ownWords}` : html`${links(second.speakers)} against ${links(first.speakers)}`}</h1>
      <p class="quiet">Found by rule. Which side is right is not for this graph to say.</p>
      ${conditionalOn.length === 0 ? null : html`<section class="condition"><h2>Only if these reports are right</h2>${statementList(conditionalOn)}</section>`}
      ${denials.length === 0 ? null : html`<section class="dispute"><h2>These reports are denied</h2>${statementList(denials)}</section>`}
      <div class="sides">${sides.map(([title, side]) => sideBlock(title, side))}</div>
      ${facts([
        ["Between", wordsFor("scope", scope)],
        ["The question", question === null ? null : link(question.id, question.text)],
        ["What they disagree on", proposition === null ? null : link(proposition.id, proposition.text)],
        ["Days between", scope !== "SELF" ? null : gapWords(gapDays)],
        ["Reviewed", wordsFor("status", status)],
      ])}`,
  };
}

function sideBlock(title: string, side: Evidence): Html {
  const denials = denialsAmong([side]);
  const told = side.attestation === "REPORTED" && side.reportedBy.length > 0 ? section("Who says it was said", statementList(side.reportedBy)) : null;
  return html`<section class="side"><h2>${title}</h2><p class="attribution">${links(side.speakers)}${side.onBehalfOf.length === 0 ? null : html`, for ${links(side.onBehalfOf)},`} ${saysWords(side)}, ${whenWords(side.saidAt)}:</p>
    <p class="gist"><a href="${pathOf(side.id)}">${side.gist}</a></p>
    ${denials.length === 0 ? null : html`<section class="dispute"><h3>Denied</h3>${statementList(denials)}</section>`}
    <p class="quiet">${wordsFor("attestation", side.attestation)}.</p>
    ${side.quotations.map(wordingBlock)}${told}
    ${corroborationBlock(side.corroboration, side.speakers)}</section>`;
}
