import { wordsFor } from "../../words/terms";
import { html } from "../html";
import type { NodePage } from "../nodePages";
import { answerTable, facts, link, links, section, sentence, statementsOrNobody } from "../pieces";
import type { Answer, Labelled, Line, Named } from "../records";

interface Proposition {
  readonly id: string;
  readonly text: string;
  readonly value: number | null;
  readonly unit: string | null;
  readonly condition: string | null;
  readonly role: string | null;
  readonly names: readonly Named[];
  readonly concerns: readonly Labelled[];
  readonly answers: { readonly id: string; readonly text: string } | null;
  readonly assertedBy: readonly Line[];
  readonly deniedBy: readonly Line[];
}

/** What a sentence means, with those who assert it beside those who deny it. */
export function propositionPage(record: object): NodePage {
  const proposition = record as Proposition;
  return {
    kind: "Proposition",
    title: proposition.text,
    content: html`<p class="attribution">Proposition: something that can be asserted or denied</p><h1>${proposition.text}</h1>
      <p class="quiet">That it stands here says nothing about whether it is so.</p>
      ${facts([
        ["Answers", proposition.answers === null ? null : link(proposition.answers.id, proposition.answers.text)],
        ["Figure", proposition.value === null ? null : `${proposition.value.toLocaleString("en")} ${proposition.unit ?? ""}`.trimEnd()],
        ["Condition", proposition.condition],
        ["Part", proposition.role === null ? null : sentence(wordsFor("role", proposition.role))],
        ["Names", proposition.names.length === 0 ? null : links(proposition.names)],
        ["Concerns", proposition.concerns.length === 0 ? null : links(proposition.concerns.map(({ id, label }) => ({ id, name: label })))],
      ])}
      <div class="sides"><section><h2>Asserted by</h2>${statementsOrNobody(proposition.assertedBy)}</section>
      <section><h2>Denied by</h2>${statementsOrNobody(proposition.deniedBy)}</section></div>`,
  };
}

interface Question {
  readonly text: string;
  readonly exclusive: boolean;
  readonly on: readonly Labelled[];
  readonly tally: readonly Answer[];
}

/** A question and the answers on record; counts are of origins, not of repetitions. */
export function questionPage(record: object): NodePage {
  const question = record as Question;
  return {
    kind: "Question",
    title: question.text,
    content: html`<p class="attribution">Question</p><h1>${question.text}</h1>
      <p class="quiet">${question.exclusive ? "Only one answer can hold. Which one, is not for this graph to say." : "Several answers can hold together."}</p>
      ${facts([["On", question.on.length === 0 ? null : links(question.on.map(({ id, label }) => ({ id, name: label })))]])}
      ${section("The answers on record", question.tally.length === 0 ? html`<p>Nobody on record answers it.</p>` : answerTable(question.tally))}`,
  };
}
