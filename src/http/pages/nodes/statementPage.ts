import { dateWords, whenWords } from "../../words/dates";
import { listed, saysWords, wordsFor } from "../../words/terms";
import { html } from "../html";
import type { NodePage } from "../nodePages";
import { contradictionSection, corroborationBlock, denialsAmong, link, links, section, statementList, facts, wordingBlock, sentence, uniqueNames } from "../pieces";
import type { ContradictionLine, Evidence, Labelled, Line, Named, Page } from "../records";

interface Statement extends Evidence {
  readonly retiredAt: string | null;
  readonly addressedTo: readonly Named[];
  readonly about: readonly { readonly polarity: string | null; readonly target: Labelled }[];
  readonly takes: readonly { readonly stance: string; readonly proposition: { readonly id: string; readonly text: string } }[];
  readonly reports: readonly Line[];
  readonly respondsTo: readonly { readonly act: string; readonly to: Line }[];
  readonly contradictions: Page<ContradictionLine>;
}

/** What was said, by whom and on whose account; a denial stands right beneath what it denies. */
export function statementPage(record: object): NodePage {
  const statement = record as Statement;
  const { gist, attestation, speakers, saidAt, dateText, disclosedAt, quotations } = statement;
  const who = listed(speakers.map(({ name }) => name));
  const denials = denialsAmong([statement]);
  const accountDenials = denialsAmong(statement.reportedBy).filter(({ id }) => denials.every((denial) => denial.id !== id));
  const otherResponses = statement.responses.filter((response) => response.act !== "DENIAL").map(({ from }) => from);
  return {
    kind: "Statement",
    title: `${who} ${saysWords(statement)}: ${gist}`,
    content: html`<p class="attribution">${links(speakers)} ${saysWords(statement)}, ${whenWords(saidAt)}${statement.reportedBy.length > 0 && attestation === "REPORTED" ? html`, by the account of ${links(uniqueNames(statement.reportedBy.flatMap((telling) => telling.speakers)))}` : null}:</p>
      <h1 class="gist">${gist}</h1>
      <p class="quiet">In our words. The printed words stand below.${statement.retiredAt === null ? "" : " This record has been withdrawn since."}</p>
      ${denials.length === 0 ? null : html`<section class="dispute"><h2>Denied</h2>${statementList(denials)}</section>`}
      ${accountDenials.length === 0 ? null : html`<section class="dispute"><h2>An account of it is denied</h2>${statementList(accountDenials)}</section>`}
      ${facts([
        ["How it is known", wordsFor("attestation", attestation)],
        ["Speaking for", statement.onBehalfOf.length === 0 ? null : links(statement.onBehalfOf)],
        ["Said to", statement.addressedTo.length === 0 ? null : links(statement.addressedTo)],
        ["Said", `${sentence(saidAt === null ? "on a day that no text gives" : dateWords(saidAt))}${dateText === null ? "" : ` (in the texts: “${dateText}”)`}`],
        ["Public since", disclosedAt === null ? "A day that no text gives" : sentence(dateWords(disclosedAt))],
      ])}
      ${section("The printed words", quotations.length === 0 ? html`<p>No wording of its own: it is known by what others say was said.</p>` : quotations.map(wordingBlock))}
      ${section("How independently it is reported", corroborationBlock(statement.corroboration, speakers))}
      ${contradictionSection("What contradicts it", statement.contradictions, statement.id)}
      ${section("What it is about", statement.about.length === 0 ? null : html`<ul>${statement.about.map(({ polarity, target }) =>
        html`<li>${link(target.id, target.label)}${polarity === null ? null : html` <span class="quiet">${wordsFor("polarity", polarity)}</span>`}</li>`)}</ul>`)}
      ${section("What it takes sides on", statement.takes.length === 0 ? null : html`<ul>${statement.takes.map(({ stance, proposition }) =>
        html`<li>${sentence(wordsFor("stance", stance))}: ${link(proposition.id, proposition.text)}</li>`)}</ul>`)}
      ${section("Who reports it", statement.reportedBy.length === 0 ? null : statementList(statement.reportedBy))}
      ${section("What it reports", statement.reports.length === 0 ? null : statementList(statement.reports))}
      ${section("What it responds to", statement.respondsTo.length === 0 ? null : statementList(statement.respondsTo.map(({ to }) => to)))}
      ${section("Other responses", otherResponses.length === 0 ? null : statementList(otherResponses))}`,
  };
}
