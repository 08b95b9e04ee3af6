import { groupBy } from "../grouping";
import { compareText } from "../textOrder";
import { pairKey, statementsOfPair } from "./pairKey";
import type { Propositions } from "./clash";

/** A side that a statement takes on a proposition. */
export interface Stance {
  readonly statement: string;
  readonly proposition: string;
  readonly isDenied: boolean;
}

/** A statement that was made to deny another. */
export interface DenialEdge {
  readonly from: string;
  readonly to: string;
}

/**
 * The pairs of statements that may clash, each once, in order: one asserts what the other denies, they assert different
 * answers of one exclusive question, or one was made to deny the other. Only pairs with a statement among `touched`.
 */
export function candidatePairs(touched: ReadonlySet<string>, stances: readonly Stance[], denials: readonly DenialEdge[], propositions: Propositions): readonly (readonly [string, string])[] {
  const keys = new Set<string>();
  const add = (one: string, other: string): void => {
    if (one !== other && (touched.has(one) || touched.has(other))) keys.add(pairKey(one, other));
  };
  for (const { from, to } of denials) add(from, to);
  const pair = (ones: readonly string[], others: readonly string[]): void => {
    const touchedOthers = others.filter((other) => touched.has(other));
    for (const one of ones) for (const other of touched.has(one) ? others : touchedOthers) add(one, other);
  };
  for (const takers of groupBy(stances, ({ proposition }) => proposition).values()) {
    pair(takers.filter(({ isDenied }) => !isDenied).map(({ statement }) => statement), takers.filter(({ isDenied }) => isDenied).map(({ statement }) => statement));
  }
  const answers = stances.filter(({ proposition, isDenied }) => !isDenied && propositions.get(proposition)?.question?.isExclusive === true);
  for (const rivals of groupBy(answers, ({ proposition }) => propositions.get(proposition)?.question?.id ?? "").values()) {
    const byAnswer = [...groupBy(rivals, ({ proposition }) => proposition).values()].map((takers) => takers.map(({ statement }) => statement));
    byAnswer.forEach((ones, position) => byAnswer.slice(position + 1).forEach((others) => pair(ones, others)));
  }
  return [...keys].sort(compareText).map((key) => statementsOfPair(key) as [string, string]);
}
