import { candidatePairs } from "./sentenceCandidates";
import type { ReadText } from "./readText";
import { sentenceChain } from "./sentenceChain";
import { SentenceTable } from "./sentenceTable";
import { marksOf, sharedMarks, type Share, type SharedMarks, type TextMarks } from "./textMarks";
import type { Thresholds } from "./thresholds";
import type { Vocabulary } from "./vocabulary";

/** Two texts of which one is a copy of the other, or both of a third, as far as their sentences tell. */
export interface CopyPair {
  /** Positions of the texts. */
  readonly shorter: number;
  readonly longer: number;
  /** Sentences of the chain, of those of the shorter text that were compared. */
  readonly chained: Share;
  /** Mean Dice coefficient of the chained sentences, 0 to 1. */
  readonly meanDice: number;
  readonly marks: SharedMarks;
  /** What the two share of all that survives a rewording, 0 to 1: the chain counts half, quotations a fifth, numbers and names the rest. */
  readonly likeness: number;
}

/** Every pair of texts whose chain of sentences passes the thresholds, the shorter one's position first; most alike first. */
export function copyPairs(texts: readonly ReadText[], vocabulary: Vocabulary, thresholds: Thresholds): readonly CopyPair[] {
  const table = new SentenceTable(texts, vocabulary);
  const pairs: CopyPair[] = [];
  for (const [shorterPlace, longerPlace] of candidatePairs(table, thresholds)) {
    const chain = sentenceChain(table, shorterPlace, longerPlace, thresholds);
    if (chain === null) continue;
    const shorter = table.order[shorterPlace] ?? 0;
    const longer = table.order[longerPlace] ?? 0;
    const marksAt = (position: number, side: 0 | 1): TextMarks => {
      const sentences = chain.pairs.map((pair) => table.sentences[pair[side]] ?? 0);
      return marksOf(textAt(texts, position), vocabulary, sentences[0] ?? 0, (sentences.at(-1) ?? 0) + 1);
    };
    const marks = sharedMarks(marksAt(shorter, 0), marksAt(longer, 1));
    const chained = { shared: chain.pairs.length, of: chain.sentences };
    pairs.push({ shorter, longer, chained, meanDice: chain.meanDice, marks, likeness: likenessOf(chained, marks) });
  }
  return pairs.sort((one, other) => other.likeness - one.likeness || other.meanDice - one.meanDice || one.shorter - other.shorter || one.longer - other.longer);
}

/** A share from 0 to 1; 1 when there is nothing to share. */
export function portion({ shared, of }: Share): number {
  return of === 0 ? 1 : shared / of;
}

function likenessOf(chained: Share, { quotations, numbers, names }: SharedMarks): number {
  const parts = [[0.5, chained], [0.2, quotations], [0.15, numbers], [0.15, names]] as const;
  const counted = parts.filter(([, share]) => share.of > 0);
  return counted.reduce((sum, [weight, share]) => sum + weight * portion(share), 0) / counted.reduce((sum, [weight]) => sum + weight, 0);
}

function textAt(texts: readonly ReadText[], position: number): ReadText {
  const text = texts[position];
  if (text === undefined) throw new RangeError(`there is no text ${position}`);
  return text;
}
