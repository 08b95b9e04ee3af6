import type { SentenceTable } from "./sentenceTable";
import type { Thresholds } from "./thresholds";

/** Of the sentences that are looked up, so many must match before two texts are compared as a whole. */
const fewestHits = 3;

/** Fewest sentences that a chain of a text with `sentences` must have. */
export function leastChain(sentences: number, { chainShare, chainSentences }: Thresholds): number {
  return Math.max(chainSentences, Math.ceil(chainShare * sentences - 1e-9));
}

/**
 * Pairs of texts that can be copies: every pair whose chain is long enough is among them. A chain holds at least m of the
 * n sentences of the shorter text, so of any n - m + h of them at least h are in it; those with the rarest words are looked
 * up in an index of the words of all texts that are as long or longer, and texts in which h of them match are given. Two
 * sentences match only if they share a content word, so the index needs no other words.
 * @returns places in the order of the table, the shorter text first
 */
export function* candidatePairs(table: SentenceTable, thresholds: Thresholds): Generator<readonly [shorter: number, longer: number]> {
  const index = new ContentIndex(table);
  const hits = new Int32Array(table.order.length);
  for (let place = 0; place < table.order.length; place += 1) {
    const sentences = table.count(place);
    const least = leastChain(sentences, thresholds);
    if (least > sentences) return;
    const needed = Math.min(fewestHits, least);
    const found: number[] = [];
    for (const row of index.rarestRows(place, sentences - least + needed)) {
      for (const longer of index.textsMatching(row, thresholds.sentenceDice)) {
        if (hits[longer] === 0) found.push(longer);
        hits[longer] = (hits[longer] ?? 0) + 1;
      }
    }
    for (const longer of found) {
      if ((hits[longer] ?? 0) >= needed) yield [place, longer];
      hits[longer] = 0;
    }
  }
}

/** The rows that hold each content word, in order, and what is counted while they are walked through. */
class ContentIndex {
  readonly #table: SentenceTable;
  readonly #first: Int32Array;
  readonly #rows: Int32Array;
  readonly #shared: Uint16Array;
  readonly #touched: Int32Array;
  readonly #seenIn: Int32Array;

  constructor(table: SentenceTable) {
    const { content, firstContent } = table;
    const rowCount = firstContent.length - 1;
    const words = content.reduce((most, word) => Math.max(most, word + 1), 0);
    this.#table = table;
    this.#first = new Int32Array(words + 1);
    for (const word of content) this.#first[word + 1] = (this.#first[word + 1] ?? 0) + 1;
    for (let word = 0; word < words; word += 1) this.#first[word + 1] = (this.#first[word + 1] ?? 0) + (this.#first[word] ?? 0);
    const next = this.#first.slice();
    this.#rows = new Int32Array(content.length);
    for (let row = 0; row < rowCount; row += 1) {
      for (const word of table.contentOf(row)) {
        const place = next[word] ?? 0;
        this.#rows[place] = row;
        next[word] = place + 1;
      }
    }
    this.#shared = new Uint16Array(rowCount);
    this.#touched = new Int32Array(rowCount);
    this.#seenIn = new Int32Array(table.order.length).fill(-1);
  }

  /** So many rows of a text, those first whose words the fewest rows have. */
  rarestRows(place: number, count: number): readonly number[] {
    const first = this.#table.firstRows[place] ?? 0;
    const rows = Array.from({ length: this.#table.count(place) }, (_none, position) => {
      let cost = 0;
      for (const word of this.#table.contentOf(first + position)) cost += (this.#first[word + 1] ?? 0) - (this.#first[word] ?? 0);
      return { row: first + position, cost };
    });
    return rows.sort((one, other) => one.cost - other.cost || one.row - other.row).slice(0, count).map(({ row }) => row);
  }

  /** The places before a row's own of texts with a row that matches it, each once. */
  textsMatching(row: number, dice: number): readonly number[] {
    const { places, sizes, firstContent } = this.#table;
    const limit = this.#table.firstRows[places[row] ?? 0] ?? 0;
    const size = sizes[row] ?? 0;
    const functionWords = size - this.#table.contentOf(row).length;
    const found: number[] = [];
    const touched = this.#touch(row, limit);
    for (let nth = 0; nth < touched; nth += 1) {
      const other = this.#touched[nth] ?? 0;
      const shared = this.#shared[other] ?? 0;
      this.#shared[other] = 0;
      const otherSize = sizes[other] ?? 0;
      const least = dice * (size + otherSize);
      const otherFunctionWords = otherSize - (firstContent[other + 1] ?? 0) + (firstContent[other] ?? 0);
      if (2 * (shared + Math.min(functionWords, otherFunctionWords)) < least) continue;
      const place = places[other] ?? 0;
      if (this.#seenIn[place] === row || (2 * (shared + this.#table.sharedFunctionWords(row, other))) / (size + otherSize) < dice) continue;
      this.#seenIn[place] = row;
      found.push(place);
    }
    return found;
  }

  /** Counts the content words that each row before `limit` shares with a row. @returns how many rows share any */
  #touch(row: number, limit: number): number {
    const rows = this.#rows;
    const shared = this.#shared;
    let touched = 0;
    for (const word of this.#table.contentOf(row)) {
      const end = this.#first[word + 1] ?? 0;
      for (let place = this.#first[word] ?? 0; place < end; place += 1) {
        const other = rows[place] ?? 0;
        if (other >= limit) break;
        const before = shared[other] ?? 0;
        if (before === 0) this.#touched[touched++] = other;
        shared[other] = before + 1;
      }
    }
    return touched;
  }
}
