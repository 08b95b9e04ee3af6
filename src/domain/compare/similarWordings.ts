import { endOf, startOf, type DateBounds } from "../edtf";
import { groupBy } from "../grouping";
import { sequenceRatio } from "./sequenceRatio";
import type { Thresholds } from "./thresholds";

/** The words in which one document gives an utterance. */
export interface Wording {
  /** Two wordings are compared only if both differ: within one report, whoever coded it told the statements apart. */
  readonly statement: string;
  readonly report: string;
  /** Whoever said it; spellings and identities resolved. */
  readonly speakers: readonly string[];
  /** When it was said; null when that is not known. */
  readonly said: DateBounds | null;
  /** Numbers of its words, in order. */
  readonly words: readonly number[];
}

/** Two wordings, by position, and their token-sequence ratio. */
export interface SimilarWordings {
  readonly one: number;
  readonly other: number;
  readonly similarity: number;
  /** The least number of days between the utterances, 0 when they can be of one day; null when a day is not known. */
  readonly gapDays: number | null;
}

/**
 * Every pair of wordings of different statements by one speaker, in different reports, that can be of one utterance: at most
 * so many days apart, a missing day excluding nothing, and with a ratio that passes the threshold. By position.
 */
export function similarWordings(wordings: readonly Wording[], thresholds: Thresholds): readonly SimilarWordings[] {
  const found = new Map<string, SimilarWordings>();
  const bySpeaker = groupBy(wordings.flatMap(({ speakers }, position) => speakers.map((speaker) => ({ speaker, position }))), ({ speaker }) => speaker);
  for (const entries of bySpeaker.values()) {
    const positions = entries.map(({ position }) => position).filter((position) => (wordings[position]?.words.length ?? 0) >= thresholds.wordingWords);
    for (const [first, second] of overlapCandidates(positions.map((position) => wordings[position]?.words ?? []), thresholds.wordingRatio)) {
      const [one = 0, other = 0] = [positions[first] ?? 0, positions[second] ?? 0].sort((left, right) => left - right);
      const [left, right] = [wordings[one], wordings[other]];
      if (left === undefined || right === undefined || left.statement === right.statement || left.report === right.report || found.has(`${one} ${other}`)) continue;
      const gapDays = gapInDays(left.said, right.said);
      if (gapDays !== null && gapDays > thresholds.wordingDays) continue;
      const similarity = sequenceRatio(left.words, right.words);
      if (similarity >= thresholds.wordingRatio) found.set(`${one} ${other}`, { one, other, similarity, gapDays });
    }
  }
  return [...found.values()].sort((a, b) => a.one - b.one || a.other - b.other);
}

/**
 * Pairs of sequences whose ratio can reach a threshold t; every pair that does is among them. Two sequences of lengths a and b
 * reach it only if they share t(a + b)/2 elements or more, as often as both have them, and that is never less than
 * a·t/(2 - t). So of the a elements of each, ordered from the rarest, one of the first a - ⌈a·t/(2 - t)⌉ + 1 is shared.
 * @returns positions, the greater first
 */
export function* overlapCandidates(sequences: readonly (readonly number[])[], threshold: number): Generator<readonly [number, number]> {
  const frequencies = new Map<number, number>();
  for (const sequence of sequences) for (const element of sequence) frequencies.set(element, (frequencies.get(element) ?? 0) + 1);
  const share = threshold / (2 - threshold);
  const holders = new Map<number, number[]>();
  const seenBy = new Int32Array(sequences.length).fill(-1);
  for (const [position, sequence] of sequences.entries()) {
    const rarest = sequence.toSorted((one, other) => (frequencies.get(one) ?? 0) - (frequencies.get(other) ?? 0) || one - other);
    for (const element of new Set(rarest.slice(0, sequence.length - Math.ceil(sequence.length * share - 1e-9) + 1))) {
      const known = holders.get(element) ?? [];
      for (const other of known) {
        if (seenBy[other] === position) continue;
        seenBy[other] = position;
        const [shorter, longer] = [sequence.length, sequences[other]?.length ?? 0].sort((one, next) => one - next);
        if ((shorter ?? 0) >= (longer ?? 0) * share - 1e-9) yield [position, other];
      }
      known.push(position);
      holders.set(element, known);
    }
  }
}

const dayInMs = 86_400_000;

/** The least number of whole days that can lie between two dates; null when either is not known. */
export function gapInDays(one: DateBounds | null, other: DateBounds | null): number | null {
  if (one?.earliest == null || one.latest === null || other?.earliest == null || other.latest === null) return null;
  const day = (bound: string): number => Math.floor(Date.parse(bound) / dayInMs);
  return Math.max(0, day(startOf(other.earliest)) - day(endOf(one.latest)), day(startOf(one.earliest)) - day(endOf(other.latest)));
}
