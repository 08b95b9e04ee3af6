import type { contradictionKinds } from "../model";
import { compareText } from "../textOrder";
import { saysHowThingsAre, type PropositionFacts, type QuestionFacts, type Side } from "./side";

export type ContradictionKind = (typeof contradictionKinds)[number];

/** In what two statements clash over one question. */
export interface Clash {
  readonly kind: ContradictionKind;
  readonly question: QuestionFacts | null;
  /** What one asserts and the other denies, in id order; empty where each asserts an answer of its own. */
  readonly opposed: readonly PropositionFacts[];
  /** The answers of the two, in the order of the sides asked for, where each asserts its own. */
  readonly answers: readonly [readonly PropositionFacts[], readonly PropositionFacts[]];
  /** The side that was made to deny the other. */
  readonly denial: "one" | "other" | null;
}

/** Propositions by id. */
export type Propositions = ReadonlyMap<string, PropositionFacts>;

/**
 * Every clash of two statements, one for each question; a proposition that answers no question is a question of its own.
 * Where they clash over nothing that is coded and one was made to deny the other, there is one clash without a question,
 * unless what is denied says nothing of how things are.
 */
export function clashesOf(one: Side, other: Side, propositions: Propositions): readonly Clash[] {
  const denial = one.answersWithDenial.includes(other.id) ? "one" : other.answersWithDenial.includes(one.id) ? "other" : null;
  const found = [...oppositions(one, other, propositions), ...rivalAnswers(one, other, propositions)];
  const byQuestion = new Map<string, Clash>();
  for (const clash of found) {
    const key = clash.question?.id ?? clash.opposed[0]?.id ?? "";
    if (!byQuestion.has(key) && !areOfDifferentVersions(one, other, clash.question)) {
      byQuestion.set(key, denial === null ? clash : { ...clash, kind: "DIRECT_DENIAL", denial });
    }
  }
  if (byQuestion.size > 0 || denial === null) return [...byQuestion.keys()].sort(compareText).flatMap((key) => byQuestion.get(key) ?? []);
  const denied = denial === "one" ? other : one;
  return saysHowThingsAre(denied) ? [{ kind: "DIRECT_DENIAL", question: null, opposed: [], answers: [[], []], denial }] : [];
}

/** What one asserts and the other denies, gathered by question. */
function oppositions(one: Side, other: Side, propositions: Propositions): readonly Clash[] {
  const opposed = [...one.asserts.filter((id) => other.denies.includes(id)), ...one.denies.filter((id) => other.asserts.includes(id))];
  const byQuestion = new Map<string, PropositionFacts[]>();
  for (const proposition of factsOf(opposed, propositions)) {
    const key = proposition.question?.id ?? proposition.id;
    byQuestion.set(key, [...(byQuestion.get(key) ?? []), proposition]);
  }
  return [...byQuestion.values()].map((group) => ({ kind: "OPPOSITE_STANCE", question: group[0]?.question ?? null, opposed: group, answers: [[], []], denial: null }));
}

/** Different answers to one exclusive question; two answers that share a part are not held against each other. */
function rivalAnswers(one: Side, other: Side, propositions: Propositions): readonly Clash[] {
  const answersOf = (side: Side, question: QuestionFacts): readonly PropositionFacts[] => factsOf(side.asserts, propositions).filter((answer) => answer.question?.id === question.id);
  const questions = new Map(factsOf(one.asserts, propositions).flatMap(({ question }) => (question?.isExclusive === true ? [[question.id, question] as const] : [])));
  return [...questions.values()].flatMap((question) => {
    const answers = [answersOf(one, question), answersOf(other, question)] as const;
    const pairs = answers[0].flatMap((mine) => answers[1].map((theirs) => [mine, theirs] as const));
    if (pairs.length === 0 || pairs.some(([mine, theirs]) => canBothHold(mine, theirs, question))) return [];
    const isMeasured = pairs.every(([mine, theirs]) => mine.value !== null && theirs.value !== null && unitOf(mine, question) === unitOf(theirs, question));
    return [{ kind: isMeasured ? "VALUE_MISMATCH" : "EXCLUSIVE_ANSWERS", question, opposed: [], answers, denial: null }];
  });
}

/** The same answer, the same value in other words, or answers under different conditions, of which one may be none. */
function canBothHold(one: PropositionFacts, other: PropositionFacts, question: QuestionFacts): boolean {
  if (one.id === other.id) return true;
  if (one.condition !== other.condition) return true;
  return one.value !== null && one.value === other.value && unitOf(one, question) === unitOf(other, question);
}

/** The unit of an answer's value: its own, else the question's. */
export function unitOf(proposition: PropositionFacts, question: QuestionFacts): string | null {
  return proposition.unit ?? question.unit;
}

/** Where the question itself does not tell versions of a plan apart, what the statements are about does. */
function areOfDifferentVersions(one: Side, other: Side, question: QuestionFacts | null): boolean {
  if (question?.spansVersions === false || one.versions.length === 0 || other.versions.length === 0) return false;
  return !one.versions.some((version) => other.versions.includes(version));
}

function factsOf(ids: readonly string[], propositions: Propositions): readonly PropositionFacts[] {
  return [...new Set(ids)].sort(compareText).flatMap((id) => propositions.get(id) ?? []);
}
