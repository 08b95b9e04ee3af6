import type { ReadText } from "./readText";
import type { Vocabulary } from "./vocabulary";

/** A sentence with fewer different words outside quotation marks, or fewer that are not function words, says too little to be compared. */
const fewestWords = 5;
const fewestContentWords = 2;

/**
 * The sentences of texts without their quoted words, each as a set of words; one that a text has twice counts once. The
 * rows of a text stand together, those of texts with more sentences before those of texts with fewer.
 */
export class SentenceTable {
  /** Positions of the texts, most sentences first. */
  readonly order: readonly number[];
  /** The first row of each text in that order, and at the end how many rows there are. */
  readonly firstRows: Int32Array;
  /** The place in that order of each row's text. */
  readonly places: Int32Array;
  /** Which sentence of its text a row is, counted from 0. */
  readonly sentences: Int32Array;
  /** How many different words a row has. */
  readonly sizes: Int32Array;
  /** Where the content words of each row begin in `content`, and at the end where they end. */
  readonly firstContent: Int32Array;
  /** Numbers of the words that are not function words, ascending within a row. */
  readonly content: Int32Array;
  readonly #functionBits: Int32Array;
  readonly #bitWords: number;

  constructor(texts: readonly ReadText[], vocabulary: Vocabulary) {
    const rowsOfTexts = texts.map((text) => rowsOf(text, vocabulary.functionWords));
    this.order = texts.map((_text, position) => position).sort((one, other) => (rowsOfTexts[other]?.length ?? 0) - (rowsOfTexts[one]?.length ?? 0) || one - other);
    const rows = this.order.flatMap((position) => rowsOfTexts[position] ?? []);
    this.#bitWords = Math.ceil(vocabulary.functionWords / 32);
    this.#functionBits = new Int32Array(rows.length * this.#bitWords);
    this.places = new Int32Array(rows.length);
    this.firstRows = new Int32Array(texts.length + 1);
    this.order.forEach((position, place) => {
      const first = this.firstRows[place] ?? 0;
      const last = first + (rowsOfTexts[position]?.length ?? 0);
      this.firstRows[place + 1] = last;
      this.places.fill(place, first, last);
    });
    this.sentences = Int32Array.from(rows, ({ sentence }) => sentence);
    this.sizes = Int32Array.from(rows, ({ words }) => words.length);
    this.firstContent = new Int32Array(rows.length + 1);
    this.content = new Int32Array(rows.reduce((sum, { words, functionWords }) => sum + words.length - functionWords, 0));
    rows.forEach(({ words, functionWords }, row) => {
      for (const word of words.subarray(0, functionWords)) this.#setBit(row, word);
      const first = this.firstContent[row] ?? 0;
      this.content.set(words.subarray(functionWords), first);
      this.firstContent[row + 1] = first + words.length - functionWords;
    });
  }

  /** How many rows the text at a place of `order` has. */
  count(place: number): number {
    return (this.firstRows[place + 1] ?? 0) - (this.firstRows[place] ?? 0);
  }

  contentOf(row: number): Int32Array {
    return this.content.subarray(this.firstContent[row], this.firstContent[row + 1]);
  }

  /** How many function words two rows share. */
  sharedFunctionWords(one: number, other: number): number {
    const bits = this.#functionBits;
    const width = this.#bitWords;
    let shared = 0;
    for (let word = 0; word < width; word += 1) shared += bitCount((bits[one * width + word] ?? 0) & (bits[other * width + word] ?? 0));
    return shared;
  }

  /** The Dice coefficient of the words of two rows, 0 to 1; 0 when they share no content word. */
  dice(one: number, other: number): number {
    const content = this.content;
    let left = this.firstContent[one] ?? 0;
    let right = this.firstContent[other] ?? 0;
    const leftEnd = this.firstContent[one + 1] ?? 0;
    const rightEnd = this.firstContent[other + 1] ?? 0;
    let shared = 0;
    while (left < leftEnd && right < rightEnd) {
      const difference = (content[left] ?? 0) - (content[right] ?? 0);
      if (difference === 0) shared += 1;
      if (difference <= 0) left += 1;
      if (difference >= 0) right += 1;
    }
    return shared === 0 ? 0 : (2 * (shared + this.sharedFunctionWords(one, other))) / ((this.sizes[one] ?? 0) + (this.sizes[other] ?? 0));
  }

  #setBit(row: number, word: number): void {
    const place = row * this.#bitWords + (word >> 5);
    this.#functionBits[place] = (this.#functionBits[place] ?? 0) | (1 << (word & 31));
  }
}

interface SentenceRow {
  readonly sentence: number;
  /** Different ones, ascending, so that function words stand first. */
  readonly words: Int32Array;
  readonly functionWords: number;
}

function rowsOf(text: ReadText, functionWordCount: number): readonly SentenceRow[] {
  const rows: SentenceRow[] = [];
  const seen = new Set<string>();
  for (let sentence = 0; sentence + 1 < text.sentences.length; sentence += 1) {
    const different = new Set<number>();
    for (let word = text.sentences[sentence] ?? 0; word < (text.sentences[sentence + 1] ?? 0); word += 1) {
      if (text.isQuoted[word] === 0) different.add(text.words[word] ?? 0);
    }
    const words = Int32Array.from(different).sort();
    const functionWords = words.findIndex((word) => word >= functionWordCount);
    if (words.length < fewestWords || functionWords < 0 || words.length - functionWords < fewestContentWords) continue;
    const key = words.join(" ");
    if (seen.has(key)) continue;
    seen.add(key);
    rows.push({ sentence, words, functionWords });
  }
  return rows;
}

function bitCount(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return (((fours + (fours >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
