import { endOf, startOf, type DateBounds } from "../edtf";
import type { CopyPair } from "./copyPairs";
import { ownWordPairs, surplus, type OwnWordPairs } from "./ownWordPairs";
import type { ReadText } from "./readText";

/** Why one text is taken to be made from the other. Undecided: from the shorter to the longer, and nothing tells that it is not the other way round. */
export type DirectionReason = "DATES" | "WORDING" | "UNDECIDED";

/** A pair with the text that is taken for the copy. */
export interface DirectedPair {
  readonly pair: CopyPair;
  /** Position of the copy. */
  readonly from: number;
  /** Position of what it was made from, or has a source in common with. */
  readonly to: number;
  readonly reason: DirectionReason;
  /** Word pairs of the copy, and of the other, that only it has. */
  readonly own: { readonly from: OwnWordPairs["one"]; readonly to: OwnWordPairs["one"] };
}

/** From how many standard deviations on the wording tells which text was reworded. */
const surelyReworded = 3;

/** Texts that are joined by pairs have one number, the smallest position among them; every other text has its own. */
export function groupsOf(count: number, pairs: readonly CopyPair[]): readonly number[] {
  const heads = Array.from({ length: count }, (_none, position) => position);
  const headOf = (position: number): number => {
    let head = position;
    while (heads[head] !== head) head = heads[head] ?? head;
    heads[position] = head;
    return head;
  };
  for (const { shorter, longer } of pairs) {
    const [low, high] = [headOf(shorter), headOf(longer)].sort((one, other) => one - other);
    if (low !== undefined && high !== undefined) heads[high] = low;
  }
  return heads.map((_head, position) => headOf(position));
}

/**
 * Of every group as many pairs as lead each text to one that is as old or older as far as can be told, the most alike
 * first: n texts have n - 1 pairs, however many pass, and no circle.
 * @param pairs  most alike first
 * @param published  when each text was published; null when that is not known
 */
export function copyTrees(texts: readonly ReadText[], published: readonly (DateBounds | null)[], pairs: readonly CopyPair[], groups: readonly number[]): readonly DirectedPair[] {
  const own = ownWordPairs(texts, pairs.map(({ shorter, longer }) => [shorter, longer]), (text) => groups[text] ?? text);
  const directed = pairs.map((pair, position) => directionOf(pair, own[position] ?? { one: nothing, other: nothing }, published));
  const joined = Array.from({ length: texts.length }, (_none, position) => position);
  const headOf = (position: number): number => (joined[position] === position ? position : headOf(joined[position] ?? position));
  return directed.filter(({ from, to }) => {
    const [one, other] = [headOf(from), headOf(to)];
    if (one === other) return false;
    joined[one] = other;
    return true;
  });
}

const nothing = { shared: 0, of: 0 } as const;

function directionOf(pair: CopyPair, own: OwnWordPairs, published: readonly (DateBounds | null)[]): DirectedPair {
  const { shorter, longer } = pair;
  const forward: DirectedPair = { pair, from: shorter, to: longer, reason: "UNDECIDED", own: { from: own.one, to: own.other } };
  const backward: DirectedPair = { pair, from: longer, to: shorter, reason: "UNDECIDED", own: { from: own.other, to: own.one } };
  const [one, other] = [published[shorter] ?? null, published[longer] ?? null];
  if (isBefore(other, one)) return { ...forward, reason: "DATES" };
  if (isBefore(one, other)) return { ...backward, reason: "DATES" };
  const difference = surplus(own.other, own.one);
  if (Math.abs(difference) < surelyReworded) return forward;
  return { ...(difference > 0 ? forward : backward), reason: "WORDING" };
}

/** Whether the first is over before the second begins. */
export function isBefore(one: DateBounds | null, other: DateBounds | null): boolean {
  return one?.latest != null && other?.earliest != null && endOf(one.latest) < startOf(other.earliest);
}
