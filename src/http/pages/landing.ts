import { whenWords } from "../words/dates";
import { documentName } from "../words/names";
import { counted, listed } from "../words/terms";
import { html, type Html } from "./html";
import { link, links, pathOf, reportLink, sentence } from "./pieces";
import type { Labelled, Named, ReportName } from "./records";

interface Side {
  readonly id: string;
  readonly act: string;
  readonly gist: string;
  readonly saidAt: string | null;
  readonly speakers: readonly Named[];
  readonly onBehalfOf: readonly Named[];
  readonly respondsTo: readonly { readonly to: { readonly id: string } }[];
  readonly quotations: readonly Quoted[];
}

interface Quoted {
  readonly id: string;
  readonly exact: string;
  readonly mode: string;
  readonly fidelity: string;
  readonly report: ReportName;
  readonly document: { readonly id: string; readonly title: string | null } | null;
}

/** The answer to `landing.graphql`. */
export interface Landing {
  readonly statements: { readonly totalCount: number };
  readonly actors: { readonly totalCount: number };
  readonly contradictions: { readonly totalCount: number };
  readonly documents: { readonly totalCount: number; readonly nodes: readonly { readonly id: string; readonly title: string | null; readonly carries: readonly ReportName[] }[] };
  readonly plans: readonly (Labelled & { readonly description: string | null; readonly versions: readonly object[] })[];
  readonly denials: { readonly nodes: readonly { readonly id: string; readonly a: Side; readonly b: Side }[] };
  readonly latest: { readonly nodes: readonly Side[] };
}

const mostPlans = 6;

/** The front page: what this is, three ways in, one sentence from the graph, and what is in it. */
export function landingContent(landing: Landing): Html {
  const { statements, actors, contradictions, documents, plans } = landing;
  return html`<section class="front"><h1>Who said what about whom, what contradicts what, and whose word it rests on</h1>
    <form action="/explore" role="search" class="search"><label for="q">Find a person, a plan or words</label>
      <div><input id="q" name="q" type="search" autocomplete="off" placeholder="Rubio, Зеленський, army cap …"><button type="submit">Explore</button></div></form></section>
    ${statements.totalCount === 0 ? emptyGraph : sentenceFrom(landing)}
    <section aria-label="Ways in" class="doors">
      <a class="door" href="/explore"><h2>Explore</h2><p>Type a name. See who they spoke of, who spoke of them, and where accounts clash, as a drawing and as a table.</p></a>
      <a class="door" href="/graphiql"><h2>Query</h2><p>Questions that are ready to run, from “who is said to have written the plan?” to “where does it come from?”, and an editor to ask your own.</p></a>
      <a class="door" href="/data"><h2>Data and Cypher</h2><p>The whole graph for spreadsheets, Gephi, notebooks and pages; and how to ask it in Cypher.</p></a>
    </section>
    <section><h2>What is in the graph</h2>
      <dl class="counts"><div><dt>statements</dt><dd>${statements.totalCount.toLocaleString("en")}</dd></div><div><dt>people, bodies and outlets</dt><dd>${actors.totalCount.toLocaleString("en")}</dd></div>
        <div><dt>contradictions found by rule</dt><dd>${contradictions.totalCount.toLocaleString("en")}</dd></div><div><dt>documents</dt><dd>${documents.totalCount.toLocaleString("en")}</dd></div></dl>
      <div class="columns"><div>${plans.length === 0 ? null : html`<h3>Plans</h3><ul>${plans.slice(0, mostPlans).map(({ id, label, versions }) =>
        html`<li>${link(id, label)} <span class="quiet">${versions.length === 0 ? "" : counted(versions.length, "version")}</span></li>`)}</ul>${moreOf(plans.length - Math.min(plans.length, mostPlans))}`}</div>
      <div>${documents.nodes.length === 0 ? null : html`<h3>Documents</h3><ul>${documents.nodes.map((document) =>
        html`<li>${link(document.id, sentence(documentName(document)))} <span class="quiet">${document.carries.length > 1 ? counted(document.carries.length, "report") : ""}</span></li>`)}</ul>${moreOf(documents.totalCount - documents.nodes.length)}`}</div></div></section>`;
}

const emptyGraph = html`<section class="sentence"><p>The graph is empty. <code>npx onrecord load</code> fills it with the bundle that is shipped.</p></section>`;

function moreOf(count: number): Html | null {
  return count > 0 ? html`<p class="quiet">and ${count.toLocaleString("en")} more</p>` : null;
}

/** Words of the speaker that a report prints, in a sentence of its own or as they are. */
function quotedIn({ quotations }: Side): Quoted | null {
  return quotations.find(({ mode, fidelity }) => ["DIRECT", "MIXED", "POST"].includes(mode) && ["VERBATIM", "TRIMMED"].includes(fidelity)) ?? null;
}

/**
 * What is true of the documents, chosen by rule: the first of the latest denials of which reports print words of both
 * sides; else the latest such statement. It says what is printed where, never who is right.
 */
function sentenceFrom({ denials, latest }: Landing): Html | null {
  for (const { id, a, b } of denials.nodes) {
    const [denial, denied] = a.respondsTo.some(({ to }) => to.id === b.id) ? [a, b] : [b, a];
    const [answer, claim] = [quotedIn(denial), quotedIn(denied)];
    if (answer === null || claim === null) continue;
    return html`<section class="sentence"><h2>From the record</h2>
      <p>About ${links(denied.speakers)}, ${reportLink(claim.report)} prints:</p><blockquote>${claim.exact}</blockquote>
      <p class="versus">Denied</p>
      <p>About ${links(denial.speakers)}${denial.onBehalfOf.length === 0 ? null : html`, for ${links(denial.onBehalfOf)}`}, ${answer.report.id === claim.report.id ? "the same report" : reportLink(answer.report)} prints:</p><blockquote>${answer.exact}</blockquote>
      <p class="quiet">The latest denial of which both sides are on record in printed words${inDocuments([claim, answer])}. <a href="${pathOf(id)}">Both sides, with their sources</a></p></section>`;
  }
  for (const statement of latest.nodes) {
    const words = quotedIn(statement);
    if (words !== null) {
      return html`<section class="sentence"><h2>From the record</h2><p>About ${links(statement.speakers)}, ${whenWords(statement.saidAt)}, ${reportLink(words.report)} prints:</p><blockquote>${words.exact}</blockquote>
        <p class="quiet">The latest words on record${inDocuments([words])}. <a href="${pathOf(statement.id)}">Where they stand</a></p></section>`;
    }
  }
  return null;
}

function inDocuments(quoted: readonly Quoted[]): string {
  const names = [...new Set(quoted.flatMap(({ document }) => (document === null ? [] : [documentName(document)])))];
  return names.length === 0 ? "" : `, from ${listed(names)}`;
}
