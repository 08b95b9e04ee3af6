import contradiction from "../../../src/http/pages/questions/Contradiction.graphql?raw";
import fragments from "../../../src/http/pages/questions/evidence.graphql?raw";
import type { Contradiction as Clash, Evidence, Line, Named, ReportName, Wording } from "../../../src/http/pages/records";
import { wordsAfter, wordsBefore } from "../../../src/http/words/context";
import { dateWords, dayWords, whenWords } from "../../../src/http/words/dates";
import { documentName, reportName, withoutIds } from "../../../src/http/words/names";
import { gapWords, sidesOf } from "../../../src/http/words/sides";
import { counted, heardWords, listed, saysWords, wordsFor } from "../../../src/http/words/terms";
import { el } from "../dom";
import { askApi } from "./api";
import { isPublicBy, leftOutWords, linesKnown, wordingsKnown } from "./asKnown";

/** The question behind the panel, as the editor shows it. */
export const evidenceQuery = `# What one statement rests on: the printed words, who reports it, how independently.
# With $knownAsOf the counts are of then; the lists hold all that is on record, with its dates.
query Evidence($id: ID!, $knownAsOf: DateTime) {
  node(id: $id) { ...Evidence }
}
${fragments}`;

export const clashQuery = `# Both sides of one contradiction, and what it stands or falls with.
# With $knownAsOf the counts are of then; the lists hold all that is on record, with its dates.
${contradiction}${fragments}`;

/** @throws ApiRefusal */
export async function readEvidence(id: string, knownAsOf: string | null, signal: AbortSignal): Promise<Evidence | Clash | null> {
  const { node } = await askApi<{ readonly node: Evidence | Clash | null }>(id.startsWith("contradiction:") ? clashQuery : evidenceQuery, { id, knownAsOf }, signal);
  return node;
}

export function isClash(evidence: Evidence | Clash): evidence is Clash {
  return "scope" in evidence;
}

/** Whether there was anything to show yet; a contradiction needs both its sides. */
export function wasThere(evidence: Evidence | Clash, day: string | null): boolean {
  return isClash(evidence) ? wasThere(evidence.a, day) && wasThere(evidence.b, day) : isPublicBy(evidence.disclosedAt, day);
}

/** The evidence of one statement. @param day  only what was certainly public when it ended; null for everything */
export function evidenceView(evidence: Evidence, day: string | null): HTMLElement {
  const { speakers, onBehalfOf, gist, attestation, dateText, saidAt, disclosedAt, quotations, reportedBy } = evidence;
  const denials = denialsIn([evidence]);
  const accountDenials = denialsIn(reportedBy).filter(({ id }) => denials.every((denial) => denial.id !== id));
  const wordings = wordingsKnown(evidence, day);
  const tellers = linesKnown(reportedBy, day);
  // Nothing says which of the texts has the words for the day.
  const dayInTexts = dateText === null ? "" : wordings.leftOut + tellers.leftOut > 0 ? "The words for its day are not shown, as they may be of a later text. " : `The day in the texts: “${dateText}”. `;
  return el("div", { class: "evidence" },
    el("p", { class: "attribution" }, ...people(speakers), ...(onBehalfOf.length === 0 ? [] : [", for ", ...people(onBehalfOf), ","]), ` ${saysWords(evidence)}, ${whenWords(saidAt)}:`),
    el("p", { class: "gist" }, el("a", { href: `/n/${evidence.id}` }, gist)),
    denialsView("Denied", denials, day), denialsView("An account of it is denied", accountDenials, day),
    el("p", { class: "note" }, `${wordsFor("attestation", attestation)}. ${dayInTexts}${disclosedAt === null ? "No text says when it became public." : `Public since ${dateWords(disclosedAt)}.`}`),
    el("h3", {}, "The printed words"),
    ...(quotations.length === 0 ? [el("p", {}, "No wording of its own: it is known by what others say was said.")] : wordings.shown.map(wordingView)),
    leftOutNote(leftOutWords(wordings.leftOut, ["wording in a report", "wordings in reports"], day)),
    el("h3", {}, "How independently it is reported"), originsView(evidence),
    ...(reportedBy.length === 0 ? [] : [el("h3", {}, "Who reports it"), ...tellers.shown.map(lineView), leftOutNote(leftOutWords(tellers.leftOut, ["account", "accounts"], day))]));
}

type Answering = Pick<Evidence, "responses">;

/** Each once. */
function denialsIn(answered: readonly Answering[]): readonly Line[] {
  const found = answered.flatMap(({ responses }) => responses.filter(({ act }) => act === "DENIAL").map(({ from }) => from));
  return [...new Map(found.map((denial) => [denial.id, denial])).values()];
}

/** A denial of later is told of without its words: nothing is shown as if nobody had ever denied it. */
function denialsView(what: string, denials: readonly Line[], day: string | null): HTMLElement | null {
  const { shown, leftOut } = linesKnown(denials, day);
  if (shown.length === 0 && (leftOut === 0 || day === null)) return null;
  return el("div", { class: "denied" }, el("h3", {}, shown.length === 0 ? `${what} since, or on a day that is not certain` : what), ...shown.map(lineView),
    leftOutNote(leftOutWords(leftOut, ["denial", "denials"], day)));
}

function leftOutNote(words: string | null): HTMLElement | null {
  return words === null ? null : el("p", { class: "note" }, words);
}

export function clashView({ kind, scope, gapDays, status, question, proposition, conditionalOn, a, b }: Clash, day: string | null): HTMLElement {
  const gap = scope !== "SELF" ? "" : `${gapWords(gapDays)}. `;
  const conditions = linesKnown(conditionalOn, day);
  return el("div", { class: "evidence" },
    el("p", { class: "clash-kind" }, `${wordsFor("contradiction", kind)}: ${wordsFor("scope", scope)}`),
    ...(question === null ? [] : [el("p", {}, `The question: ${question.text}`)]), ...(proposition === null ? [] : [el("p", {}, `What they disagree on: ${proposition.text}`)]),
    el("p", { class: "note" }, `${gap}${capitalised(wordsFor("status", status))}. Which side is right is not for this graph to say.`),
    ...(conditionalOn.length === 0 ? [] : [el("div", { class: "condition" }, el("h3", {}, "Only if these reports are right"), ...conditions.shown.map(lineView), leftOutNote(leftOutWords(conditions.leftOut, ["report", "reports"], day)))]),
    denialsView("These reports are denied", denialsIn(conditionalOn), day),
    ...sidesOf({ kind, a, b }).flatMap(([what, side]) => [el("h3", { class: "side-title" }, what), evidenceView(side, day)]));
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function people(actors: readonly Named[]): readonly (Node | string)[] {
  return actors.flatMap(({ id, name }, index) => [...(index === 0 ? [] : [index === actors.length - 1 ? " and " : ", "]), el("a", { href: `/n/${id}` }, name)]);
}

function lineView(line: Line): HTMLElement {
  return el("p", { class: "line" }, ...people(line.speakers), ` ${saysWords(line)}: `, el("a", { class: "told", href: `/n/${line.id}` }, line.gist), el("span", { class: "note" }, ` ${whenWords(line.saidAt)} · ${wordsFor("attestationShort", line.attestation)}`));
}

function reportView(report: ReportName): HTMLElement {
  return el("a", { href: `/n/${report.id}` }, reportName(report));
}

function wordingView({ exact, prefix, suffix, speakerText, mode, fidelity, report, document }: Wording): HTMLElement {
  return el("figure", { class: "wording" },
    el("blockquote", {}, el("p", {}, el("span", { class: "around" }, wordsBefore(prefix)), el("mark", {}, exact), el("span", { class: "around" }, wordsAfter(suffix)))),
    el("figcaption", {}, reportView(report), report.publishedAt == null ? "" : `, published ${whenWords(report.publishedAt)}`,
      ...(document === null ? [] : [", in ", el("a", { href: `/n/${document.id}` }, document.title === null ? "an untitled document" : documentName(document))]), ". ",
      el("span", { class: "note" }, `${capitalised(wordsFor("mode", mode))}, ${wordsFor("fidelity", fidelity)}${speakerText === null ? "" : `; the text names the speaker as “${speakerText}”`}.`)));
}

function originsView({ speakers, corroboration: { documents, origins, firsthandWitnesses, counted: reports, discounted } }: Evidence): HTMLElement {
  const witnesses = heardWords(firsthandWitnesses, speakers.map(({ name }) => name));
  return el("div", { class: "origins" },
    el("p", {}, el("strong", {}, `${counted(documents, "document")}, ${counted(origins, "independent origin")}${witnesses}`)),
    el("ul", {}, ...reports.map((report) => el("li", {}, reportView(report)))),
    ...(discounted.length === 0 ? [] : [el("p", {}, "Not counted as a source of its own:"), el("ul", {}, ...discounted.map(({ reason, evidence, report, derivedFrom }) =>
      el("li", {}, reportView(report), `: ${wordsFor("derivation", reason)} of `, reportView(derivedFrom), ". ", el("span", { class: "note" }, withoutIds(evidence)))))]));
}

/** Who is said to have said what, when, the words that are printed and where, and the address of this record. */
export function citationOf(evidence: Evidence | Clash, origin: string, day: string | null): string {
  if (isClash(evidence)) return sidesOf(evidence).map(([, side]) => citationOf(side, origin, day)).join("\n\nagainst\n\n") + `\n\nBoth sides: ${origin}/n/${evidence.id}`;
  const { speakers, onBehalfOf, gist, saidAt, id } = evidence;
  const forWhom = onBehalfOf.length === 0 ? "" : `, for ${listed(onBehalfOf.map(({ name }) => name))},`;
  const printed = wordingsKnown(evidence, day).shown.map(({ exact, report }) => `  “${exact}” — ${reportName(report)}${report.publishedAt == null ? "" : `, ${dateWords(report.publishedAt)}`}${report.url == null ? "" : `, ${report.url}`}`);
  const asOf = day === null ? "" : ` As known on ${dayWords(day)}; there may be later words on it.`;
  return `${listed(speakers.map(({ name }) => name))}${forWhom} ${saysWords(evidence)}, ${whenWords(saidAt)}: ${gist} (in the words of onrecord)\n${printed.length === 0 ? "" : `Printed:\n${printed.join("\n")}\n`}${wordsFor("attestation", evidence.attestation)}.${asOf} ${origin}/n/${id}`;
}
