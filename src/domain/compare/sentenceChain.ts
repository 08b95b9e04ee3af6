import { leastChain } from "./sentenceCandidates";
import type { SentenceTable } from "./sentenceTable";
import type { Thresholds } from "./thresholds";

/** The longest run of matching sentences that stand in the same order in two texts, others between them aside. */
export interface SentenceChain {
  /** Rows of the table, the shorter text's first, ascending on both sides. */
  readonly pairs: readonly (readonly [shorter: number, longer: number])[];
  /** Sentences of the shorter text that were compared. */
  readonly sentences: number;
  /** Mean Dice coefficient of the pairs. */
  readonly meanDice: number;
}

/** The chain of two texts, by their places in the table; null when it is shorter than the thresholds ask for. */
export function sentenceChain(table: SentenceTable, shorter: number, longer: number, thresholds: Thresholds): SentenceChain | null {
  const least = leastChain(table.count(shorter), thresholds);
  const matches = matchesOf(table, shorter, longer, thresholds.sentenceDice, least);
  if (matches === null) return null;
  const pairs = longestChain(matches);
  if (pairs.length < least) return null;
  const firstShorter = table.firstRows[shorter] ?? 0;
  const firstLonger = table.firstRows[longer] ?? 0;
  const rows = pairs.map(([one, other]) => [firstShorter + one, firstLonger + other] as const);
  const meanDice = rows.reduce((sum, [one, other]) => sum + table.dice(one, other), 0) / rows.length;
  return { pairs: rows, sentences: table.count(shorter), meanDice };
}

/** For each sentence of the shorter text those of the longer that match it; null as soon as too few have any. */
function matchesOf(table: SentenceTable, shorter: number, longer: number, dice: number, least: number): readonly (readonly number[])[] | null {
  const firstLonger = table.firstRows[longer] ?? 0;
  const count = table.count(shorter);
  const matches: number[][] = [];
  let matched = 0;
  for (let sentence = 0; sentence < count; sentence += 1) {
    const row = (table.firstRows[shorter] ?? 0) + sentence;
    const found: number[] = [];
    for (let other = 0; other < table.count(longer); other += 1) if (table.dice(row, firstLonger + other) >= dice) found.push(other);
    matches.push(found);
    if (found.length > 0) matched += 1;
    if (matched + count - sentence - 1 < least) return null;
  }
  return matches;
}

/**
 * A longest sequence of matches that ascends on both sides: the longest ascending run over the matches of each sentence
 * in descending order, so that no sentence is taken twice.
 */
function longestChain(matches: readonly (readonly number[])[]): readonly (readonly [number, number])[] {
  const links: { readonly sentence: number; readonly other: number; readonly before: number }[] = [];
  const ends: number[] = [];
  matches.forEach((others, sentence) => {
    for (const other of [...others].sort((one, next) => next - one)) {
      let low = 0;
      let high = ends.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((links[ends[middle] ?? 0]?.other ?? 0) < other) low = middle + 1;
        else high = middle;
      }
      links.push({ sentence, other, before: low === 0 ? -1 : (ends[low - 1] ?? -1) });
      ends[low] = links.length - 1;
    }
  });
  const chain: [number, number][] = [];
  for (let link = links[ends.at(-1) ?? -1]; link !== undefined; link = links[link.before]) chain.push([link.sentence, link.other]);
  return chain.reverse();
}
