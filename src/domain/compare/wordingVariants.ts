import type { fidelities, quotationModes } from "../model";
import { containment, sequenceRatio } from "./sequenceRatio";
import { spokenPieces } from "./spokenPieces";
import { defaultThresholds } from "./thresholds";
import { Vocabulary } from "./vocabulary";

/** One run of words that a report prints of a statement. */
export interface PrintedRun {
  readonly report: string;
  readonly document: string | null;
  readonly exact: string;
  readonly mode: (typeof quotationModes)[number];
  readonly fidelity: (typeof fidelities)[number];
}

/** Two runs of one statement that word the same part of it, by their positions. */
export interface RunVariant {
  /** The one that keeps less of what was said, by its fidelity, its length, its position. */
  readonly from: number;
  readonly to: number;
  /** Token-sequence ratio, 0 to 1, to the hundredth. */
  readonly similarity: number;
}

/** From this share of the shorter run on that stands in the longer in the same order, it is a cut of it. */
const cut = { share: 0.8, words: 3 } as const;
/** Of a wording that very many reports print, each run keeps the closest of the others. */
const mostVariants = 50;
const faithfulness: readonly PrintedRun["fidelity"][] = ["VERBATIM", "TRIMMED", "ALTERED", "BACK_TRANSLATED", "PARAPHRASE"];

/**
 * Which runs of one statement word the same part of it, in different reports or documents: those whose ratio passes the
 * threshold, those of which one is a cut of the other, and in copies of one text each run and the one most like it, however
 * much was reworded. Two indirect accounts are never compared but in such copies: paraphrases meet in what they mean.
 */
export function wordingVariants(runs: readonly PrintedRun[], areCopies: (one: string, other: string) => boolean): readonly RunVariant[] {
  const passages = runs.map(({ report, document }) => `${report} ${document}`);
  if (new Set(passages).size < 2) return [];
  const vocabulary = new Vocabulary();
  const words = runs.map(({ exact }) => vocabulary.numbersOf(exact));
  const spoken = runs.map((run, position) => (run.mode === "MIXED" ? spokenPieces(run).flatMap((piece) => vocabulary.numbersOf(piece)) : (words[position] ?? [])));
  const ratios = ratiosOf(words, spoken);
  const closest = runs.map((_run, position) => closestInPassages(ratios[position] ?? [], passages));
  const isClosest = (run: number, other: number): boolean => closest[run]?.get(passages[other] ?? "") === other;
  const found: RunVariant[] = [];
  for (const [one, left] of runs.entries()) {
    for (const [other, right] of runs.entries()) {
      if (other <= one || passages[one] === passages[other]) continue;
      const similarity = ratios[one]?.[other] ?? 0;
      const isDirect = left.mode !== "INDIRECT" && right.mode !== "INDIRECT";
      const isAlike = isDirect && (similarity >= defaultThresholds.wordingRatio || isCut(words[one] ?? [], words[other] ?? []));
      if (isAlike || ((isClosest(one, other) || isClosest(other, one)) && areCopies(left.report, right.report))) {
        found.push({ ...ordered(runs, words, one, other), similarity: Math.round(similarity * 100) / 100 });
      }
    }
  }
  return closestOnly(found);
}

/**
 * The ratio of every two runs, by their positions: that of all their words, or of the speaker's own if it is higher, as two
 * reports frame the same words differently.
 */
function ratiosOf(words: readonly (readonly number[])[], spoken: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const ratios: number[][] = words.map(() => []);
  for (const [one, left] of words.entries()) {
    for (const [other, right] of words.entries()) {
      if (other < one) continue;
      const [ownLeft = left, ownRight = right] = [spoken[one], spoken[other]];
      const differs = (ownLeft !== left || ownRight !== right) && Math.min(ownLeft.length, ownRight.length) >= defaultThresholds.wordingWords;
      const ratio = Math.max(sequenceRatio(left, right), differs ? sequenceRatio(ownLeft, ownRight) : 0);
      for (const [row, column] of [[one, other], [other, one]] as const) (ratios[row] ?? [])[column] = ratio;
    }
  }
  return ratios;
}

/** Of each passage the run most like the one whose ratios are given, the first of equally like ones; none where nothing is shared. */
function closestInPassages(ratios: readonly number[], passages: readonly string[]): ReadonlyMap<string, number> {
  const closest = new Map<string, number>();
  for (const [position, ratio] of ratios.entries()) {
    const passage = passages[position] ?? "";
    const rival = closest.get(passage);
    if (ratio > 0 && (rival === undefined || ratio > (ratios[rival] ?? 0))) closest.set(passage, position);
  }
  return closest;
}

function isCut(one: readonly number[], other: readonly number[]): boolean {
  return Math.min(one.length, other.length) >= cut.words && containment(one, other) >= cut.share;
}

function ordered(runs: readonly PrintedRun[], words: readonly (readonly number[])[], one: number, other: number): { readonly from: number; readonly to: number } {
  const rank = (position: number): number => {
    const { mode, fidelity = "PARAPHRASE" } = runs[position] ?? {};
    // Only a reworded copy alters what was indirect already: it keeps less than the paraphrase that it rewords.
    return mode === "INDIRECT" && fidelity === "ALTERED" ? faithfulness.length : faithfulness.indexOf(fidelity);
  };
  const length = (position: number): number => words[position]?.length ?? 0;
  const isOneFarther = rank(one) - rank(other) || length(other) - length(one) || one - other;
  return isOneFarther > 0 ? { from: one, to: other } : { from: other, to: one };
}

function closestOnly(found: readonly RunVariant[]): readonly RunVariant[] {
  const kept = new Map<number, number>();
  const closest = new Set(found.toSorted((one, other) => other.similarity - one.similarity || one.to - other.to).filter(({ from }) => {
    const count = kept.get(from) ?? 0;
    kept.set(from, count + 1);
    return count < mostVariants;
  }));
  return found.filter((variant) => closest.has(variant));
}
