import { whenWords } from "../../words/dates";
import { counted, wordsFor } from "../../words/terms";
import { html, type Html } from "../html";
import type { NodePage } from "../nodePages";
import { answerTable, facts, link, links, originWords, section, sentence, statementList, statementSection, statementsOrNobody } from "../pieces";
import type { Answer, Counts, Labelled, Line, Named, Page } from "../records";

interface ProvisionLine {
  readonly id: string;
  readonly number: string | null;
  readonly heading: string;
  readonly text: string | null;
  readonly version?: Labelled;
}

interface Plan extends Labelled {
  readonly description: string | null;
  readonly versions: readonly (Labelled & { readonly issuedAt: string | null; readonly textStatus: string })[];
  readonly authorship: {
    readonly rows: readonly { readonly role: string; readonly allegedAuthor: Named; readonly assertedBy: readonly Line[]; readonly deniedBy: readonly Line[]; readonly accountDenials: readonly Line[]; readonly corroboration: Counts }[];
  };
  readonly saidAbout: Page<Line>;
}

/** A proposal as a work, and who is said to have had which part in writing it. */
export function planPage(record: object): NodePage {
  const plan = record as Plan;
  const rows = plan.authorship.rows.map(({ role, allegedAuthor, assertedBy, deniedBy, accountDenials, corroboration }) =>
    html`<section class="claimed"><h3>${sentence(wordsFor("role", role))}: ${link(allegedAuthor.id, allegedAuthor.name)}${assertedBy.length === 0 ? html` <span class="quiet">nobody says so; it is only denied</span></h3>` : html` is named</h3><p class="quiet">${counted(assertedBy.length, "statement")} in ${originWords(corroboration, toldOf(assertedBy))}</p>`}
      <div class="sides"><div><h4>Those who say so</h4>${statementsOrNobody(assertedBy)}</div><div><h4>Those who deny it</h4>${statementsOrNobody(deniedBy)}${accountDenials.length === 0 ? null : html`<h4>Those who deny an account that it rests on</h4>${statementList(accountDenials)}`}</div></div></section>`);
  return {
    kind: "Plan",
    title: plan.label,
    content: html`<p class="attribution">Plan</p><h1>${plan.label}</h1>
      ${plan.description === null ? null : html`<p class="lead">${plan.description}</p>`}
      <p><a class="button" href="/explore?on=${encodeURIComponent(plan.id)}">See who said what about it</a></p>
      ${section("Its versions", html`<ul>${plan.versions.map(({ id, label, issuedAt, textStatus }) =>
        html`<li>${link(id, label)} <span class="quiet">issued ${whenWords(issuedAt)}; ${wordsFor("textStatus", textStatus)}</span></li>`)}</ul>`)}
      ${section("Who is said to have written it", rows.length === 0 ? null : html`<p class="quiet">Each row is a claim by those named, never a finding.</p>${rows}`)}
      ${statementSection("What is said about it", plan.saidAbout)}`,
  };
}

/** Whose saying others tell of: what their witnesses heard. */
function toldOf(statements: readonly Line[]): readonly Named[] {
  return statements.filter(({ attestation }) => attestation === "REPORTED").flatMap(({ speakers }) => speakers);
}

interface PlanVersion extends Labelled {
  readonly issuedAt: string | null;
  readonly textStatus: string;
  readonly plan: Labelled;
  readonly revisionOf: Labelled | null;
  readonly counters: readonly Labelled[];
  readonly echoes: readonly Labelled[];
  readonly provisions: readonly (ProvisionLine & { readonly topic: Labelled | null })[];
  readonly saidAbout: Page<Line>;
}

/** One text or draft of a plan, provision by provision. */
export function planVersionPage(record: object): NodePage {
  const version = record as PlanVersion;
  const labels = (all: readonly Labelled[]): Html | null => (all.length === 0 ? null : links(all.map(({ id, label }) => ({ id, name: label }))));
  return {
    kind: "Version of a plan",
    title: version.label,
    content: html`<p class="attribution">Version of ${link(version.plan.id, version.plan.label)}</p><h1>${version.label}</h1>
      ${facts([
        ["Issued", sentence(whenWords(version.issuedAt))],
        ["Its text", sentence(wordsFor("textStatus", version.textStatus))],
        ["Revises", labels(version.revisionOf === null ? [] : [version.revisionOf])],
        ["Counters", labels(version.counters)],
        ["Echoes", labels(version.echoes)],
      ])}
      ${section("Its provisions", version.provisions.length === 0 ? null : html`<ul class="plain">${version.provisions.map(provisionLine)}</ul>`)}
      ${statementSection("What is said about it", version.saidAbout)}`,
  };
}

function provisionLine({ id, number, heading, text, version }: ProvisionLine): Html {
  return html`<li class="said"><a class="gist" href="/n/${id}">${number === null ? "" : `${number}. `}${heading}</a>${version === undefined ? null : html` <span class="quiet">${version.label}</span>`}${text === null ? null : html`<span class="text">${text}</span>`}</li>`;
}

interface Provision extends ProvisionLine {
  readonly textStatus: string;
  readonly topic: Labelled | null;
  readonly version: Labelled & { readonly plan: Labelled };
  readonly terms: readonly Answer[];
  readonly attestedBy: readonly Line[];
  readonly alignedWith: readonly (Labelled & { readonly version: { readonly label: string } })[];
  readonly saidAbout: Page<Line>;
}

/** One point of one version, the values given for it, and who says that it is in there. */
export function provisionPage(record: object): NodePage {
  const provision = record as Provision;
  const { number, heading, text, textStatus, topic, version } = provision;
  return {
    kind: "Provision",
    title: `${heading} · ${version.label}`,
    content: html`<p class="attribution">Provision${number === null ? "" : ` ${number}`} of ${link(version.id, version.label)}</p><h1>${heading}</h1>
      ${text === null ? null : html`<p class="lead">${text}</p>`}
      <p class="quiet">In our words; ${wordsFor("textStatus", textStatus)}.</p>
      ${facts([["Topic", topic === null ? null : link(topic.id, topic.label)]])}
      ${section("The values given for it", provision.terms.length === 0 ? null : answerTable(provision.terms))}
      ${section("Who says it is in there", provision.attestedBy.length === 0 ? null : statementList(provision.attestedBy))}
      ${section("Judged to correspond to", provision.alignedWith.length === 0 ? null : html`<ul>${provision.alignedWith.map((other) => html`<li>${link(other.id, other.label)} <span class="quiet">${other.version.label}</span></li>`)}</ul>`)}
      ${statementSection("What is said about it", provision.saidAbout)}`,
  };
}

interface Topic extends Labelled {
  readonly code: string;
  readonly provisions: readonly ProvisionLine[];
  readonly saidAbout: Page<Line>;
}

/** What provisions of different versions are about, so that they can be laid side by side. */
export function topicPage(record: object): NodePage {
  const topic = record as Topic;
  return {
    kind: "Topic",
    title: topic.label,
    content: html`<p class="attribution">Topic</p><h1>${topic.label}</h1>
      ${section("Provisions about it", topic.provisions.length === 0 ? null : html`<ul class="plain">${topic.provisions.map(provisionLine)}</ul>`)}
      ${statementSection("What is said about it", topic.saidAbout)}`,
  };
}
