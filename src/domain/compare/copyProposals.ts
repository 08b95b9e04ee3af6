import type { DateBounds } from "../edtf";
import type { derivationKinds } from "../model";
import { codePointLength } from "../textSpan";
import { copyEvidence, passageEvidence } from "./copyEvidence";
import { copyTrees, groupsOf, isBefore, type DirectedPair } from "./copyGroups";
import { copyPairs, portion, type CopyPair } from "./copyPairs";
import { readText, type ReadText } from "./readText";
import { sharedPassages, unquotedWords, type SharedPassage } from "./sharedPassages";
import type { Thresholds } from "./thresholds";
import { Vocabulary } from "./vocabulary";

/** A text to compare: a report as one document carries it. */
export interface ComparedText {
  /** How evidence names it: its report, or its file. */
  readonly name: string;
  readonly text: string;
  readonly published: DateBounds | null;
  /** Where it begins in its document, in Unicode code points; 0 when it is all of it. */
  readonly offset: number;
}

/** A stretch of a document in Unicode code points, half-open. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** One text that a rule takes for a copy of another, as a whole or in a passage. A person judges it. */
export interface CopyProposal {
  readonly rule: CopyRule;
  /** Positions of the texts: the copy, and what it is made from or has a source in common with. */
  readonly from: number;
  readonly to: number;
  readonly kind: (typeof derivationKinds)[number];
  /** How much of what a copy keeps is shared, 0 to 1; no probability. */
  readonly confidence: number;
  readonly evidence: string;
  /** False when nothing tells which of the two was first. */
  readonly directed: boolean;
  /** The passage in the copy, and in the other; null for whole texts. */
  readonly passage: { readonly from: Span; readonly to: Span } | null;
}

type CopyRule = "sentence-chain@1" | "equal-words@1";

export interface FoundCopies {
  /** Copies of whole texts, then of passages, each most alike first. */
  readonly proposals: readonly CopyProposal[];
  /** Pairs of texts that passed; a group of n copies has n - 1 proposals. */
  readonly pairs: number;
  /** Pieces of passages left aside because too many texts have them. */
  readonly skippedPieces: number;
}

/** What is being done, for a person who waits. */
export type CompareStep = "reading" | "sentences" | "passages";

/** Finds copies among texts by the rules of schema/decisions/0016-copies-and-wordings.md; nothing but proposals. */
export function findCopies(texts: readonly ComparedText[], thresholds: Thresholds, onStep: (step: CompareStep) => void = () => undefined): FoundCopies {
  const vocabulary = new Vocabulary();
  onStep("reading");
  const read = texts.map(({ text }) => readText(text, vocabulary));
  onStep("sentences");
  const pairs = copyPairs(read, vocabulary, thresholds);
  const groups = groupsOf(texts.length, pairs);
  const copies = copyTrees(read, texts.map(({ published }) => published), pairs, groups).map((pair) => ofWholeTexts(pair, texts, thresholds));
  onStep("passages");
  const unquoted = read.map(unquotedWords);
  const { passages, skippedPieces } = sharedPassages(unquoted.map(({ words }) => words), {
    words: thresholds.passageWords, texts: thresholds.passageTexts, groupOf: (text) => groups[text] ?? text,
  });
  const directed = passages.map((passage) => directedPassage(passage, texts)).sort((one, other) => other.words - one.words || one.to - other.to || one.from - other.from);
  const spans = directed.map((passage) => ofPassage(passage, read, unquoted.map(({ positions }) => positions), texts, thresholds));
  return { proposals: [...copies, ...withoutRepeats(spans)], pairs: pairs.length, skippedPieces };
}

/** From this mean Dice coefficient of its sentences on a copy prints the text as it was. */
const unchangedDice = 0.9;
/** A reworded copy whose quotations and numbers stand in this share unchanged was spun by a machine, if it has at least so many of them. */
const spun = { share: 0.8, marks: 3 } as const;

function kindOf({ meanDice, marks: { quotations, numbers } }: CopyPair): CopyProposal["kind"] {
  if (meanDice >= unchangedDice) return "REPOST";
  const kept = { shared: quotations.shared + numbers.shared, of: quotations.of + numbers.of };
  return kept.of >= spun.marks && portion(kept) >= spun.share ? "SPUN_COPY" : "REWRITE";
}

function ofWholeTexts(directed: DirectedPair, texts: readonly ComparedText[], thresholds: Thresholds): CopyProposal {
  const { pair, from, to, reason } = directed;
  return {
    rule: "sentence-chain@1", from, to, kind: kindOf(pair), confidence: rounded(pair.likeness), directed: reason !== "UNDECIDED", passage: null,
    evidence: copyEvidence(directed, texts[to]?.name ?? "", thresholds),
  };
}

/** A passage with its places put in order: the copy's first. */
interface DirectedPassage {
  readonly from: number;
  readonly fromStart: number;
  readonly to: number;
  readonly toStart: number;
  readonly words: number;
  readonly isDated: boolean;
}

/** The copy is what was published later; undated, what stands further down or comes later in the list. */
function directedPassage({ one, oneStart, other, otherStart, words }: SharedPassage, texts: readonly ComparedText[]): DirectedPassage {
  const [left, right] = [texts[one]?.published ?? null, texts[other]?.published ?? null];
  const isDated = isBefore(left, right) || isBefore(right, left);
  if (isBefore(right, left)) return { from: one, fromStart: oneStart, to: other, toStart: otherStart, words, isDated };
  return { from: other, fromStart: otherStart, to: one, toStart: oneStart, words, isDated };
}

function ofPassage(passage: DirectedPassage, read: readonly ReadText[], positions: readonly Int32Array[], texts: readonly ComparedText[], thresholds: Thresholds): CopyProposal {
  const spanOf = (text: number, start: number): Span => {
    const [first, last] = [positions[text]?.[start] ?? 0, positions[text]?.[start + passage.words - 1] ?? 0];
    const { text: whole = "", offset = 0 } = texts[text] ?? {};
    const place = offset + codePointLength(whole.slice(0, read[text]?.starts[first]));
    return { start: place, end: place + codePointLength(whole.slice(read[text]?.starts[first], read[text]?.ends[last])) };
  };
  const spans = { from: spanOf(passage.from, passage.fromStart), to: spanOf(passage.to, passage.toStart) };
  return {
    rule: "equal-words@1", from: passage.from, to: passage.to, kind: "EXCERPT", passage: spans, directed: passage.isDated,
    confidence: rounded(1 - thresholds.passageWords / (2 * passage.words)),
    evidence: passageEvidence(passage.words, spans.to, passage.isDated, texts[passage.to]?.name ?? "", thresholds),
  };
}

/** Leaves out a passage of which most is in a longer one of the same copy, so that one printed three times leads to the first place only. */
function withoutRepeats(proposals: readonly CopyProposal[]): readonly CopyProposal[] {
  const kept = new Map<number, Span[]>();
  return proposals.filter(({ from, passage }) => {
    if (passage === null) return true;
    const { start, end } = passage.from;
    const known = kept.get(from) ?? [];
    if (known.some((span) => 2 * (Math.min(end, span.end) - Math.max(start, span.start)) > end - start)) return false;
    kept.set(from, [...known, passage.from]);
    return true;
  });
}

function rounded(share: number): number {
  return Math.round(share * 100) / 100;
}
