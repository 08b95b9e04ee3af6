import { groupBy } from "../grouping";
import { compareText } from "../textOrder";
import { unitOf, type Clash } from "./clash";
import { vouchersOf } from "./condition";
import { gapDaysOf, namesOf, type Scope } from "./scope";
import { isRumour, type Carrier, type Named, type PropositionFacts, type QuestionFacts, type Side } from "./side";

const mostReports = 4;

/**
 * What a person needs to check a contradiction, in plain sentences: who said what and when, on whose account, in which
 * reports and documents, the earlier side first; the question and the two answers; what lies between them; on whom it
 * depends, and who denies their account. Nothing in it says which of the two holds.
 */
export function explain(earlier: Side, later: Side, clash: Clash, { scope, tie }: Scope): string {
  const sentences = [sentenceOf(earlier), sentenceOf(later), clashSentence(earlier, clash)];
  if (tie !== null) sentences.push(tie);
  if (scope === "SELF") sentences.push(gapSentence(gapDaysOf(earlier, later)));
  const condition = conditionOf(earlier, later);
  if (condition !== null) sentences.push(condition, ...denialsOf([earlier, later]));
  return sentences.join(" ");
}

/** `Marco Rubio, on 23 November 2025: “The US wrote the plan.” (in “…”, Associated Press [document:…]).` */
function sentenceOf(side: Side): string {
  const forWhom = side.principals.length === 0 ? "" : `, for ${namesOf(side.principals)}`;
  return capitalised(`${namesOf(side.makers)}${forWhom}, ${dateOf(side)}${accountOf(side)}: “${side.gist}” (${carriersOf(side.carriers)}).`);
}

function capitalised(sentence: string): string {
  return sentence.slice(0, 1).toUpperCase() + sentence.slice(1);
}

function accountOf(side: Side): string {
  const tellers = tellersOf(side);
  if (isRumour(side)) return tellers.length === 0 ? ", as a rumour" : `, as a rumour passed on by ${namesOf(tellers)}`;
  const hedge = hedges[side.act] ?? "";
  if (side.attestation !== "REPORTED") return hedge;
  return hedge + (tellers.length === 0 ? ", as reported only" : `, by the account of ${namesOf(tellers)}`);
}

/** What somebody thinks, foresees or puts forward is not told as if he had said that it is so. */
const hedges: Readonly<Record<string, string>> = { OPINION: ", as an opinion", PREDICTION: ", as a prediction", PROPOSAL: ", as a proposal" };

/** Who else has to be right for it to have been said. */
function tellersOf(side: Side): readonly Named[] {
  return vouchersOf(side).filter(({ id }) => id !== side.id).flatMap(({ makers }) => makers);
}

function carriersOf(carriers: readonly Carrier[]): string {
  if (carriers.length === 0) return "no wording of its own";
  const reports = [...groupBy(carriers, ({ reportId }) => reportId).values()].map((wordings) => ({
    ...wordings[0],
    documentIds: [...new Set(wordings.flatMap(({ documentId }) => documentId ?? []))].sort(compareText),
    isCopy: wordings.every(({ isCopy }) => isCopy),
  }));
  const ordered = reports.sort((one, other) => Number(one.isCopy) - Number(other.isCopy) || compareText(one.reportId, other.reportId));
  const shown = ordered.slice(0, mostReports).map(({ reportId, title, outlet, documentIds, isCopy }) => {
    const name = title === null ? (outlet ?? "a text without title") : outlet === null ? `“${title}”` : `“${title}”, ${outlet}`;
    return `${isCopy ? "as a copy, " : ""}${name} [${[...documentIds, ...(title === null && outlet === null ? [reportId] : [])].join(", ") || reportId}]`;
  });
  const rest = reports.length - shown.length;
  return `in ${shown.join("; ")}${rest === 0 ? "" : `; and ${rest} more`}`;
}

/** @param clash  with the earlier side's answers first */
function clashSentence(earlier: Side, { kind, question, opposed, answers, denial }: Clash): string {
  const denied = denial === null ? "" : denial === "one" ? "The first was made to deny the second. " : "The second was made to deny the first. ";
  if (opposed.length > 0) {
    const texts = opposed.map(({ text }) => `“${text}”`).join(" and ");
    const stances = opposed.every(({ id }) => earlier.asserts.includes(id)) ? "The first asserts and the second denies"
      : opposed.every(({ id }) => earlier.denies.includes(id)) ? "The first denies and the second asserts" : "What one of them asserts the other denies,";
    return `${denied}${stances} ${texts}${question === null ? "" : `, in answer to “${question.text}”`}.`;
  }
  if (question === null) return denied.trim();
  const [first, second] = answers.map((group) => group.map((answer) => answerOf(answer, question)).join(" and "));
  const units = new Set(answers.flat().map((answer) => unitOf(answer, question) ?? "no unit"));
  const cannotConvert = kind !== "VALUE_MISMATCH" && units.size > 1 && answers.flat().every(({ value }) => value !== null);
  const caution = cannotConvert ? ` The answers are in different units (${[...units].join("; ")}), cannot be converted without a base, and may describe different drafts.` : "";
  return `${denied}To “${question.text}”, to which only one answer can hold, the first answers ${first} and the second ${second}.${caution}`;
}

function answerOf({ text, value, unit, condition }: PropositionFacts, question: QuestionFacts): string {
  const measured = value === null ? "" : ` (${value} ${unit ?? question.unit ?? ""}`.trimEnd() + (condition === null ? ")" : `, ${condition})`);
  return `“${text}”${value === null ? (condition === null ? "" : ` (${condition})`) : measured}`;
}

function gapSentence(days: number | null): string {
  if (days === null) return "How many days lie between them is not known.";
  return days === 0 ? "They may be of one day." : `At least ${days} ${days === 1 ? "day lies" : "days lie"} between them.`;
}

function conditionOf(one: Side, other: Side): string | null {
  const conditions = [one, other].flatMap((side) => {
    const vouchers = vouchersOf(side);
    if (vouchers.length === 0) return [];
    const tellers = tellersOf(side);
    if (isRumour(side)) return [tellers.length === 0 ? "the rumour is right" : `the rumour that ${namesOf(tellers)} ${areMany(tellers) ? "pass" : "passes"} on is right`];
    if (tellers.length === 0) return [`${namesOf(side.makers)} ${areMany(side.makers) ? "are" : "is"} rightly reported`];
    return [`what ${namesOf(tellers)} ${areMany(tellers) ? "tell" : "tells"} is right`];
  });
  return conditions.length === 0 ? null : `A contradiction only if ${[...new Set(conditions)].join(", and if ")}.`;
}

/** Who denies the accounts that it rests on: without them an account would stand as if nobody disputed it. */
function denialsOf(sides: readonly Side[]): readonly string[] {
  const denied = sides.flatMap(vouchersOf).filter(({ deniers }) => deniers.length > 0);
  return [...groupBy(denied, ({ deniers }) => namesOf(deniers)).values()].map((vouchers) => {
    const { deniers } = vouchers[0];
    const tellers = vouchers.flatMap(({ makers }) => makers);
    return `${namesOf(deniers)} ${areMany(deniers) ? "deny" : "denies"} what ${namesOf(tellers)} ${areMany(tellers) ? "tell" : "tells"}.`;
  });
}

function areMany(named: readonly Named[]): boolean {
  return new Set(named.map(({ id }) => id)).size > 1;
}

const months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

/** `on 22 November 2025`, `between 18 November 2025 and 22 November 2025`, `about 22 November 2025`, `on a day that no text gives`. */
function dateOf({ said, saidEarliest, saidLatest }: Side): string {
  if (saidEarliest === null && saidLatest === null) return "on a day that no text gives";
  if (saidEarliest === null) return `not after ${dayOf(saidLatest ?? "")}`;
  if (saidLatest === null) return `not before ${dayOf(saidEarliest)}`;
  const [from, to] = [dayOf(saidEarliest), dayOf(saidLatest)];
  if (from !== to) return `between ${from} and ${to}`;
  return /[~?%]/.test(said ?? "") ? `about ${from}` : `on ${from}`;
}

function dayOf(bound: string): string {
  const [year = "", month = "", day = ""] = bound.slice(0, 10).split("-");
  return `${Number(day)} ${months[Number(month) - 1] ?? month} ${year}`;
}
