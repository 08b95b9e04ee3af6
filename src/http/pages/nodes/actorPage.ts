import { dateWords } from "../../words/dates";
import { wordsFor } from "../../words/terms";
import { html } from "../html";
import type { NodePage } from "../nodePages";
import { contradictionSection, facts, link, links, reportLink, sentence, statementSection } from "../pieces";
import type { ContradictionLine, Line, Named, Page, ReportName } from "../records";

interface Actor {
  readonly id: string;
  readonly actorKind: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly description: string | null;
  readonly wikidataId: string | null;
  readonly report: ReportName | null;
  readonly offices: readonly { readonly title: string; readonly from: string | null; readonly to: string | null; readonly organization: Named | null }[];
  readonly memberOf: readonly Named[];
  readonly identities: readonly { readonly verdict: string; readonly by: string; readonly reason: string | null; readonly other: Named }[];
  readonly said: Page<Line>;
  readonly saidAbout: Page<Line>;
  readonly contradictions: Page<ContradictionLine>;
}

/** Somebody who speaks or is spoken of: what they are reported to have said, and what others say about them. */
export function actorPage(record: object): NodePage {
  const actor = record as Actor;
  const verdicts = { SAME: "the same as", DIFFERENT: "somebody else than", UNSURE: "perhaps the same as" } as Readonly<Record<string, string>>;
  return {
    kind: wordsFor("actorKind", actor.actorKind),
    title: actor.name,
    content: html`<p class="attribution">${sentence(wordsFor("actorKind", actor.actorKind))}</p><h1>${actor.name}</h1>
      ${actor.description === null ? null : html`<p class="lead">${actor.description}</p>`}
      <p><a class="button" href="/explore?on=${encodeURIComponent(actor.id)}">Explore around ${actor.name}</a></p>
      ${facts([
        ["Offices", actor.offices.length === 0 ? null : html`${actor.offices.map((office, index) => html`${index === 0 ? "" : "; "}${office.title}${office.organization === null ? null : html`, ${link(office.organization.id, office.organization.name)}`}${termWords(office)}`)}`],
        ["Belongs to", actor.memberOf.length === 0 ? null : links(actor.memberOf)],
        ["Also written", actor.aliases.join(" · ")],
        ["Described in", actor.report === null ? null : reportLink(actor.report)],
        ["Identity", actor.identities.length === 0 ? null : html`${actor.identities.map(({ verdict, other, by, reason }) =>
          html`<p>${sentence(verdicts[verdict] ?? "compared with")} ${link(other.id, other.name)}, judged by ${by}${reason === null ? "" : `: ${reason}`}</p>`)}`],
        ["Wikidata", actor.wikidataId],
      ])}
      ${statementSection("What they are reported to have said", actor.said)}
      ${contradictionSection("Where accounts clash", actor.contradictions)}
      ${statementSection("What others say about them", actor.saidAbout)}`,
  };
}

function termWords({ from, to }: { readonly from: string | null; readonly to: string | null }): string {
  if (from === null && to === null) return "";
  return ` (${from === null ? "until" : `from ${dateWords(from)}`}${from !== null && to !== null ? " to" : ""}${to === null ? "" : ` ${dateWords(to)}`})`;
}
