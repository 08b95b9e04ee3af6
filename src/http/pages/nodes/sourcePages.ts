import { whenWords } from "../../words/dates";
import { documentName, reportName, withoutIds } from "../../words/names";
import { counted, wordsFor } from "../../words/terms";
import { html, type Html } from "../html";
import type { NodePage } from "../nodePages";
import { facts, link, links, publishedWords, reportLink, section, sentence, statementLine, statementSection, wordingFigure } from "../pieces";
import type { Line, Listed, Named, Page, ReportName, Wording } from "../records";

interface Derivation {
  readonly kind: string;
  /** False where it is open which of the two was made from the other. */
  readonly directed: boolean;
  /** Where the passage begins that was taken; null where all was. */
  readonly start: number | null;
  readonly confidence: number;
  readonly evidence: string;
  readonly judgedBy: string;
  readonly to?: ReportName;
  readonly from?: ReportName;
}

interface Report extends Omit<ReportName, "derivedFrom"> {
  readonly bylines: readonly Named[];
  readonly derivedFrom: readonly Derivation[];
  readonly derivatives: readonly Derivation[];
  readonly documents: readonly { readonly id: string; readonly title: string | null; readonly carries: readonly ReportName[] }[];
  readonly statements: Page<Line>;
}

/** A thing published: what it was made from, what was made from it, and what it carries. */
export function reportPage(record: object): NodePage {
  const report = record as Report;
  const { title, outlet, bylines, publishedAt, url, documents } = report;
  const name = reportName({ title, outlet, derivedFrom: report.derivedFrom.flatMap(({ kind, directed, start, to }) => (to === undefined || !directed || start !== null ? [] : [{ kind, to }])) });
  return {
    kind: "Report",
    title: sentence(name),
    content: html`<p class="attribution">Report</p><h1>${sentence(name)}</h1>
      ${facts([
        ["Published by", outlet === null ? "Not known" : link(outlet.id, outlet.name)],
        ["Written by", bylines.length === 0 ? null : links(bylines)],
        ["Published", sentence(whenWords(publishedAt ?? null))],
        ["Address", url ?? null],
        ["Carried in", documents.length === 0 ? "No document that is on record" : html`${documents.map((document, index) => html`${index === 0 ? "" : "; "}${link(document.id, documentName(document))}`)}`],
      ])}
      ${section("What it was made from", report.derivedFrom.filter(({ directed }) => directed).map((derivation) => derivationLine(derivation, derivation.to)))}
      ${section("What was made from it", report.derivatives.filter(({ directed }) => directed).map((derivation) => derivationLine(derivation, derivation.from)))}
      ${section("What it has in common with others, where it is undecided who copied",
        [...report.derivedFrom, ...report.derivatives].filter(({ directed }) => !directed).map((derivation) => derivationLine(derivation, derivation.to ?? derivation.from)))}
      ${statementSection("What it carries", report.statements)}`,
  };
}

function derivationLine({ kind, directed, start, confidence, evidence, judgedBy }: Derivation, other: ReportName | undefined): Html {
  return html`<p>${sentence(directed ? `${start === null ? "" : "in part "}${wordsFor("derivation", kind)}` : start === null ? "words in common" : "a passage in common")}: ${other === undefined ? null : reportLink(other)}. <span class="quiet">${withoutIds(evidence)} Judged by ${judgedBy}, confidence ${Math.round(confidence * 100)}%.</span></p>`;
}

interface Document {
  readonly title: string | null;
  readonly sha256: string;
  readonly textLength: number;
  readonly held: boolean;
  readonly carries: readonly (ReportName & { readonly statements: { readonly totalCount: number } })[];
}

/** A text that quotations are anchored in. The text itself is not part of the graph that is shipped. */
export function documentPage(record: object): NodePage {
  const document = record as Document;
  return {
    kind: "Document",
    title: sentence(documentName(document)),
    content: html`<p class="attribution">Document</p><h1>${sentence(documentName(document))}</h1>
      ${facts([
        ["Length", `${document.textLength.toLocaleString("en")} characters`],
        ["The text", document.held ? "Held by this server" : "Not held by this server; quotations give its words and their places"],
        ["SHA-256", html`<code>${document.sha256}</code>`],
      ])}
      ${section("The reports it carries", html`<ul>${document.carries.map((report) =>
        html`<li>${reportLink(report)}${publishedWords(report)} <span class="quiet">· ${counted(report.statements.totalCount, "statement")}</span></li>`)}</ul>`)}`,
  };
}

interface Quotation extends Wording {
  readonly start: number;
  readonly end: number;
  readonly cue: string | null;
  readonly statement: Listed;
  readonly variants: readonly { readonly id: string; readonly exact: string; readonly fidelity: string; readonly report: ReportName }[];
}

/** One wording in one document, in its context. */
export function quotationPage(record: object): NodePage {
  const quotation = record as Quotation;
  return {
    kind: "Quotation",
    title: `“${quotation.exact}”`,
    content: html`<p class="attribution">Quotation</p><h1 class="visually-hidden">“${quotation.exact}”</h1>
      ${wordingFigure(quotation, null)}
      <section><h2>What it quotes</h2><ul class="plain">${statementLine(quotation.statement)}</ul></section>
      ${facts([
        ["Words that introduce it", quotation.cue],
        ["Its place in the document", `Characters ${quotation.start.toLocaleString("en")} to ${quotation.end.toLocaleString("en")}`],
      ])}
      ${section("Other wordings of it", quotation.variants.length === 0 ? null : html`<ul>${quotation.variants.map(({ id, exact, fidelity, report }) =>
        html`<li>${link(id, `“${exact}”`)} <span class="quiet">${wordsFor("fidelity", fidelity)}</span>, ${reportLink(report)}</li>`)}</ul>`)}`,
  };
}
