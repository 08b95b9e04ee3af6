import { groupBy } from "../grouping";
import type { attestations } from "../model";
import { commonLength } from "./sequenceRatio";
import type { Lineage } from "./lineage";
import { spokenPieces } from "./spokenPieces";
import type { Vocabulary } from "./vocabulary";
import type { PrintedRun } from "./wordingVariants";

type Fidelity = PrintedRun["fidelity"];

/** A run with its place in its document; both 0 while it has none. */
export interface PlacedRun extends PrintedRun {
  readonly start: number;
  readonly end: number;
}

/** A statement with its runs in order. */
export interface WordedStatement {
  readonly id: string;
  readonly attestation: (typeof attestations)[number];
  readonly runs: readonly PlacedRun[];
}

/** How a run keeps to what was said, as far as the texts show, and why. */
export interface ComputedFidelity {
  readonly fidelity: Fidelity;
  readonly because: string;
}

/**
 * Works out the fidelity of every run against the longest direct wording by a report that is no copy (schema/model.md,
 * Quotations): in the order of the statements and of their runs.
 */
export function computeFidelity(statements: readonly WordedStatement[], lineage: Lineage, vocabulary: Vocabulary): readonly (readonly ComputedFidelity[])[] {
  const judge = new Judge(lineage, vocabulary);
  const references = statements.map((statement) => judge.referenceOf(statement));
  const translating = new Set(statements.flatMap((statement, position) => judge.translatingBack(statement, references[position] ?? null)));
  return statements.map((statement, position) => statement.runs.map((run) => judge.judge(statement, run, references[position] ?? null, translating)));
}

/** The wording that the others are compared with. */
interface Reference {
  readonly report: string;
  readonly document: string | null;
  readonly words: readonly number[];
  /** How many reports that are no copies print these words. */
  readonly reports: number;
}

/** A text that gives a long wording with so many words replaced, of words as much alike, proves that it translates back. */
const translated = { words: 8, replaced: 3, ratio: 0.5 } as const;

class Judge {
  readonly #lineage: Lineage;
  readonly #vocabulary: Vocabulary;

  constructor(lineage: Lineage, vocabulary: Vocabulary) {
    this.#lineage = lineage;
    this.#vocabulary = vocabulary;
  }

  /** Null when no report gives the words directly. A copy is taken only where there is nothing else. */
  referenceOf({ runs }: WordedStatement): Reference | null {
    const direct = runs.filter(({ mode }) => mode !== "INDIRECT");
    const faithful = direct.filter((run) => !this.#isReworded(run));
    const passages = [...groupBy(faithful.length > 0 ? faithful : direct.filter((run) => !this.#isRewordedCopy(run)), passageOf).values()];
    const worded = passages.map((passage) => ({ passage, words: passage.flatMap((run) => this.#spokenWords(run).flat()) }));
    const [longest] = worded.toSorted((one, other) => other.words.length - one.words.length);
    if (longest === undefined) return null;
    const [{ report, document }] = longest.passage;
    const reports = new Set(worded.filter(({ words }) => contains(longest.words, words)).map(({ passage: [run] }) => run.report)).size;
    return { report, document, words: longest.words, reports };
  }

  /** The reports that prove by this statement that they give words translated back: told by two against one, or retelling another report. */
  translatingBack({ runs }: WordedStatement, reference: Reference | null): readonly string[] {
    if (reference === null) return [];
    const direct = runs.filter((run) => run.mode !== "INDIRECT" && !this.#isRewordedCopy(run) && run.report !== reference.report);
    return [...groupBy(direct, passageOf).values()].flatMap((passage) => {
      const [first] = passage;
      const words = passage.flatMap((run) => this.#spokenWords(run).flat());
      const isTranslated = words.length >= translated.words && replacedPlaces(words, reference.words) >= translated.replaced &&
        commonLength(words, reference.words) >= translated.ratio * words.length;
      return isTranslated && (reference.reports > 1 || this.#isReworded(first)) ? [first.report] : [];
    });
  }

  judge(statement: WordedStatement, run: PlacedRun, reference: Reference | null, translating: ReadonlySet<string>): ComputedFidelity {
    if (this.#isRewordedCopy(run)) return this.#inCopy(statement, run);
    if (run.mode === "INDIRECT") return { fidelity: "PARAPHRASE", because: "it is indirect" };
    if (translating.has(run.report) && statement.attestation !== "EDITORIAL") {
      return { fidelity: "BACK_TRANSLATED", because: `${run.report} gives a wording that others print with several words replaced, so its marks are not believed` };
    }
    const showsCut = spokenPieces(run).some((piece) => /…|\.\.\.|\[[^\]]*\]|\([^)]*\)/.test(piece));
    if (reference === null || passageOf(run) === passageOf(reference)) {
      return showsCut ? { fidelity: "TRIMMED", because: "it shows a cut or an insertion itself" } : { fidelity: "VERBATIM", because: "there is no longer direct wording to compare it with" };
    }
    const pieces = this.#spokenWords({ ...run, exact: run.exact.replace(/\[[^\]]*\](?!\p{L})|\([^)]*\)/gu, " … ") });
    const among = `in the wording of ${reference.report}`;
    if (pieces.every((piece) => contains(reference.words, piece))) {
      return showsCut ? { fidelity: "TRIMMED", because: `its words stand ${among}, with a cut or a bracketed change` } : { fidelity: "VERBATIM", because: `its words stand ${among}` };
    }
    if (pieces.every((piece) => commonLength(piece, reference.words) === piece.length)) return { fidelity: "TRIMMED", because: `its words stand ${among} with others between them` };
    return { fidelity: "ALTERED", because: `it has words between quotation marks that are not ${among}` };
  }

  /** A reworded copy is measured by the text it copies, words between quotation marks and around them alike. */
  #inCopy({ runs }: WordedStatement, run: PlacedRun): ComputedFidelity {
    const words = this.#vocabulary.numbersOf(run.exact);
    const sources = [...groupBy(runs.filter((other) => !this.#isRewordedCopy(other)), passageOf).values()];
    const isUnchanged = sources.some((passage) => contains(passage.flatMap(({ exact }) => this.#vocabulary.numbersOf(exact)), words));
    if (isUnchanged && run.mode !== "INDIRECT") return { fidelity: "VERBATIM", because: "the copy left these words as they were" };
    return { fidelity: "ALTERED", because: "it stands in a reworded copy" };
  }

  #spokenWords(run: PrintedRun): readonly (readonly number[])[] {
    return spokenPieces(run).map((piece) => this.#vocabulary.numbersOf(piece));
  }

  #isRewordedCopy({ report, start, end }: PlacedRun): boolean {
    return this.#lineage.isRewordedCopy(report, start, end);
  }

  #isReworded({ report, start, end }: PlacedRun): boolean {
    return this.#lineage.isReworded(report, start, end);
  }
}

function passageOf({ report, document }: { readonly report: string; readonly document: string | null }): string {
  return `${report} ${document}`;
}

/** Whether a sequence holds another without a gap. */
function contains(whole: readonly number[], part: readonly number[]): boolean {
  for (let first = 0; first + part.length <= whole.length; first += 1) {
    if (part.every((element, place) => whole[first + place] === element)) return true;
  }
  return false;
}

/** At how many places elements were put for others, along a longest common subsequence; elements only left out or added do not count. */
export function replacedPlaces(one: readonly number[], other: readonly number[]): number {
  const rows = one.length + 1;
  const columns = other.length + 1;
  const lengths = new Uint16Array(rows * columns);
  const at = (row: number, column: number): number => lengths[row * columns + column] ?? 0;
  for (let row = one.length - 1; row >= 0; row -= 1) {
    for (let column = other.length - 1; column >= 0; column -= 1) {
      lengths[row * columns + column] = one[row] === other[column] ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  let replaced = 0;
  let row = 0;
  let column = 0;
  let left = 0;
  let right = 0;
  while (row < one.length && column < other.length) {
    if (one[row] === other[column]) {
      if (left > 0 && right > 0) replaced += 1;
      left = right = 0;
      row += 1;
      column += 1;
    } else if (at(row + 1, column) >= at(row, column + 1)) {
      left += 1;
      row += 1;
    } else {
      right += 1;
      column += 1;
    }
  }
  return replaced;
}
