/** What counts as enough when texts and wordings are compared. Every proposal says with which of these it was found. */
export interface Thresholds {
  /** From this Dice coefficient of their words on two sentences match, words between quotation marks aside; 0 to 1. */
  readonly sentenceDice: number;
  /** From this share on of the shorter text's sentences that match the other's in the same order, one text is a copy; 0 to 1. */
  readonly chainShare: number;
  /** Fewest sentences in such a chain. */
  readonly chainSentences: number;
  /** Fewest equal words in a row, quoted ones aside, that make a passage a copy. */
  readonly passageWords: number;
  /** Most texts in which a passage may stand, copies of one text counted once; what more texts have is their house's, no copy. */
  readonly passageTexts: number;
  /** From this token-sequence ratio on two wordings are of one utterance; 0 to 1. */
  readonly wordingRatio: number;
  /** Most days between two utterances that may be the same. */
  readonly wordingDays: number;
  /** Fewest words of the shorter wording where two statements are compared. */
  readonly wordingWords: number;
}

/**
 * The share of the chain, the ratio and the days are those of the model. On 892 articles of 2016 and the five texts of the
 * shipped bundle every chain of a copy had a share of 0.77 or more, and no other of six sentences or more passed 0.27;
 * equal runs were of 46 words and more in copies, of at most 39 in notes of the house, of at most 28 elsewhere.
 */
export const defaultThresholds: Thresholds = {
  sentenceDice: 0.45, chainShare: 0.5, chainSentences: 6, passageWords: 30, passageTexts: 10, wordingRatio: 0.75, wordingDays: 3, wordingWords: 3,
};

/** What a threshold may be; those of shares need not be whole. */
export const thresholdRanges: { readonly [name in keyof Thresholds]: { readonly least: number; readonly most: number; readonly isWhole: boolean } } = {
  sentenceDice: { least: 0.1, most: 1, isWhole: false },
  chainShare: { least: 0.05, most: 1, isWhole: false },
  chainSentences: { least: 1, most: 1000, isWhole: true },
  passageWords: { least: 5, most: 1000, isWhole: true },
  passageTexts: { least: 1, most: 1000, isWhole: true },
  wordingRatio: { least: 0.3, most: 1, isWhole: false },
  wordingDays: { least: 0, most: 3650, isWhole: true },
  wordingWords: { least: 1, most: 40, isWhole: true },
};
