import { wordsAfter, wordsBefore } from "../words/context";
import { whenWords } from "../words/dates";
import { documentName, reportName, withoutIds } from "../words/names";
import { sidesOf } from "../words/sides";
import { counted, heardWords, saysWords, valueWords, wordsFor } from "../words/terms";
import { Html, html } from "./html";
import type { Account, Answer, ContradictionLine, Corroboration, Counts, Line, Listed, Named, Page, ReportName, Response, Wording } from "./records";

/** The permalink of a node. */
export function pathOf(id: string): string {
  return `/n/${encodeURIComponent(id).replaceAll("%3A", ":")}`;
}

export function link(id: string, text: string): Html {
  return html`<a href="${pathOf(id)}">${text}</a>`;
}

/** Links of several, as `A`, `A and B`, `A, B and C`. */
export function links(nodes: readonly Named[]): Html {
  const all = nodes.map(({ id, name }) => link(id, name));
  return html`${all.map((one, index) => html`${index === 0 ? "" : index === all.length - 1 ? " and " : ", "}${one}`)}`;
}

export function reportLink(report: ReportName): Html {
  return link(report.id, reportName(report));
}

/** Who says it, what, when, whether at first hand, and who denies it: one line for lists. */
export function statementLine(line: Line | Account | Listed): Html {
  const { id, act, attestation, gist, saidAt, speakers } = line;
  return html`<li class="said"><span class="who">${links(speakers)} <span class="act">${saysWords({ act, attestation })}</span></span>
    <a class="gist" href="${pathOf(id)}">${gist}</a>
    <span class="when">${whenWords(saidAt)} · ${wordsFor("attestationShort", attestation)}</span>${"responses" in line ? denierNote(line) : null}</li>`;
}

/** A denial stands beside what it denies in lists, too. */
function denierNote(line: Account | Listed): Html | null {
  const deniersIn = (answers: Listed["responses"]): readonly Named[] => uniqueNames(answers.filter((answer) => answer.act === "DENIAL").flatMap(({ from }) => from.speakers));
  const [own, ofAccounts] = [deniersIn(line.responses), deniersIn("reportedBy" in line ? line.reportedBy.flatMap(({ responses }) => responses) : [])];
  if (own.length > 0) return html`<span class="denial">Denied by ${links(own)}</span>`;
  return ofAccounts.length === 0 ? null : html`<span class="denial">${links(ofAccounts)} denied an account of it</span>`;
}

export function statementList(statements: readonly (Line | Account | Listed)[]): Html {
  return html`<ul class="plain">${statements.map(statementLine)}</ul>`;
}

export function statementsOrNobody(statements: readonly Line[]): Html {
  return statements.length === 0 ? html`<p class="quiet">Nobody on record.</p>` : statementList(statements);
}

/** A section with a list of statements, or nothing when there are none. */
export function statementSection(heading: string, { totalCount, nodes }: Page<Line>): Html {
  if (nodes.length === 0) return new Html("");
  const more = totalCount > nodes.length ? html`<p class="quiet">The latest ${nodes.length} of ${totalCount.toLocaleString("en")}; Explore and Query have the others.</p>` : null;
  return html`<section><h2>${heading} <span class="count">${totalCount.toLocaleString("en")}</span></h2>${statementList(nodes)}${more}</section>`;
}

export function section(heading: string, content: Html | readonly Html[] | null): Html {
  return content === null || (Array.isArray(content) && content.length === 0) ? new Html("") : html`<section><h2>${heading}</h2>${content}</section>`;
}

/** Facts in two columns; a fact without a value is left out. */
export function facts(rows: readonly (readonly [name: string, value: Html | string | null])[]): Html {
  const known = rows.filter((row): row is readonly [string, Html | string] => row[1] !== null && row[1] !== "");
  return known.length === 0 ? new Html("") : html`<dl class="facts">${known.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`;
}

/** The printed words between what stands around them, where they stand, and the way to them. */
export function wordingBlock(wording: Wording): Html {
  return wordingFigure(wording, html` <a href="${pathOf(wording.id)}">Link to these words</a>`);
}

export function wordingFigure({ exact, prefix, suffix, speakerText, mode, fidelity, report, document }: Wording, way: Html | null): Html {
  const named = speakerText === null ? null : html` The text names the speaker as “${speakerText}”.`;
  return html`<figure class="wording"><blockquote><p><span class="around">${wordsBefore(prefix)}</span><mark>${exact}</mark><span class="around">${wordsAfter(suffix)}</span></p></blockquote>
    <figcaption>${reportLink(report)}${publishedWords(report)}${document === null ? null : html`, in ${link(document.id, document.title === null ? "an untitled document" : documentName(document))}`}.
      <span class="quiet">${sentence(wordsFor("mode", mode))}, ${wordsFor("fidelity", fidelity)}.${named}</span>${way}</figcaption></figure>`;
}

export function publishedWords({ publishedAt }: Pick<ReportName, "publishedAt">): string {
  return publishedAt === null || publishedAt === undefined ? "" : `, published ${whenWords(publishedAt)}`;
}

/**
 * `2 documents, 1 independent origin, 1 person who heard Marco Rubio say so`, so that copies never pass for confirmation, nor
 * witnesses of the saying for witnesses of what is said.
 * @param speakers  who said what is counted, if only one did
 */
export function originWords({ documents, origins, firsthandWitnesses }: Counts, speakers: readonly Named[] = []): string {
  return `${counted(documents, "document")}, ${counted(origins, "independent origin")}${heardWords(firsthandWitnesses, speakers.map(({ name }) => name))}`;
}

/** The counts, opened into the reports that count and those that do not, each with its reason. */
export function corroborationBlock(corroboration: Corroboration, speakers: readonly Named[]): Html {
  const { counted: reports, discounted } = corroboration;
  return html`<p class="origins"><strong>${originWords(corroboration, speakers)}</strong></p>
    ${reports.length === 0 ? null : html`<p>Counted:</p><ul>${reports.map((report) => html`<li>${reportLink(report)}</li>`)}</ul>`}
    ${discounted.length === 0 ? null : html`<p>Not counted as a source of its own:</p><ul>${discounted.map(({ reason, evidence, report, derivedFrom }) =>
      html`<li>${reportLink(report)}: ${wordsFor("derivation", reason)} of ${reportLink(derivedFrom)}. <span class="quiet">${withoutIds(evidence)}</span></li>`)}</ul>`}`;
}

/** @param self  the statement whose page it stands on; only the other side is told then */
function contradictionLine({ id, kind, scope, a, b, conditionalOn }: ContradictionLine, self: string | null): Html {
  const sides = sidesOf({ kind, a, b }).map(([, side]) => side);
  const condition = conditionalOn.length === 0 ? "" : " · only if what others report is right";
  return html`<li class="dispute"><a class="kind" href="${pathOf(id)}">${wordsFor("contradiction", kind)}</a> <span class="quiet">${wordsFor("scope", scope)}${condition}</span>
    <ul class="plain">${sides.filter((side) => side.id !== self).map(statementLine)}</ul></li>`;
}

export function contradictionSection(heading: string, { totalCount, nodes }: Page<ContradictionLine>, self: string | null = null): Html {
  if (nodes.length === 0) return new Html("");
  return html`<section><h2>${heading} <span class="count">${totalCount}</span></h2>
    <p class="quiet">Found by rule. Which side is right is not for this graph to say.</p><ul class="plain">${nodes.map((node) => contradictionLine(node, self))}</ul></section>`;
}

/** Answers to one question, who gives each and who denies it. */
export function answerTable(answers: readonly Answer[]): Html {
  return html`<div class="wide"><table class="answers"><thead><tr><th scope="col">Answer</th><th scope="col">Asserted by</th><th scope="col">Denied by</th><th scope="col">Rests on</th></tr></thead>
    <tbody>${answers.map((answer) => html`<tr><th scope="row">${link(answer.proposition.id, answer.proposition.text)}${valueWords(answer.proposition)}</th>
      <td data-name="Asserted by">${nobodyOr(answer.assertedBy)}</td><td data-name="Denied by">${nobodyOr(answer.deniedBy)}${accountDenied(answer)}</td><td data-name="Rests on">${restsOn(answer)}</td></tr>`)}</tbody></table></div>`;
}

/** Beside an answer that nobody denies, an account of it that somebody does. */
function accountDenied({ accountDenials }: Answer): Html | null {
  const deniers = uniqueNames(accountDenials.flatMap(({ speakers }) => speakers));
  return deniers.length === 0 ? null : html`; ${links(deniers)} denied an account that it rests on`;
}

function restsOn({ assertedBy, corroboration }: Answer): Html | string {
  return assertedBy.length === 0 ? html`<span class="quiet">nothing: nobody asserts it</span>` : originWords(corroboration);
}

/** Each once, in their order. */
export function uniqueNames(named: readonly Named[]): readonly Named[] {
  return [...new Map(named.map((one) => [one.id, one])).values()];
}

/** Denials of what others tell of a statement, each once: without them an account would stand as if nobody disputed it. */
export function denialsAmong(tellings: readonly { readonly responses: readonly Response[] }[]): readonly Line[] {
  const found = tellings.flatMap(({ responses }) => responses.filter(({ act }) => act === "DENIAL").map(({ from }) => from));
  return [...new Map(found.map((denial) => [denial.id, denial])).values()];
}

function nobodyOr(actors: readonly Named[]): Html {
  return actors.length === 0 ? html`<span class="quiet">nobody on record</span>` : links(actors);
}

export function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
