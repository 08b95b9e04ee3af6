/** Places in texts are counted in Unicode code points, half-open, as in the W3C Text Position selector. */

/** Most code points that a `prefix` or `suffix` holds. */
export const contextLength = 32;

/** A text that can be cut by code points in constant time a cut. */
export class CodePointText {
  readonly #units: string;
  /** For every code point the index of its first UTF-16 unit, and the end; null while all are one unit long. */
  readonly #starts: Uint32Array | null;
  /** How many code points the text has. */
  readonly length: number;

  constructor(text: string) {
    this.#units = text;
    const points = codePointLength(text);
    this.length = points;
    this.#starts = points === text.length ? null : startsOf(text, points);
  }

  /** The code points from `start` up to, not including, `end`; positions outside the text are drawn to its ends. */
  slice(start: number, end: number): string {
    return this.#units.slice(this.#unit(start), Math.max(this.#unit(start), this.#unit(end)));
  }

  /** Starts of all occurrences of `words` that lie wholly in the span, overlapping ones too, in order. */
  occurrences(words: string, start = 0, end = this.length): readonly number[] {
    const found: number[] = [];
    const length = codePointLength(words);
    if (length === 0) return found;
    const lastUnit = this.#unit(end);
    let unit = this.#units.indexOf(words, this.#unit(start));
    while (unit >= 0 && unit + words.length <= lastUnit) {
      const point = this.#point(unit);
      if (this.#unit(point) === unit) found.push(point);
      unit = this.#units.indexOf(words, unit + 1);
    }
    return found;
  }

  /** Up to 32 code points before a position. */
  prefixAt(start: number): string {
    return this.slice(Math.max(0, start - contextLength), start);
  }

  /** Up to 32 code points from a position on. */
  suffixAt(end: number): string {
    return this.slice(end, Math.min(this.length, end + contextLength));
  }

  /** 1-based line and column of a position, as an editor shows them. */
  lineAndColumn(position: number): { readonly line: number; readonly column: number } {
    const before = this.slice(0, position).split("\n");
    return { line: before.length, column: codePointLength(before.at(-1) ?? "") + 1 };
  }

  #unit(point: number): number {
    const clamped = Math.min(Math.max(0, point), this.length);
    return this.#starts === null ? clamped : (this.#starts[clamped] ?? this.#units.length);
  }

  /** The code point that holds a UTF-16 unit. */
  #point(unit: number): number {
    if (this.#starts === null) return unit;
    let low = 0;
    let high = this.length;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? Infinity) <= unit) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

/** How many Unicode code points a text has; a lone surrogate counts as one. */
export function codePointLength(text: string): number {
  let length = 0;
  for (const _point of text) length += 1;
  return length;
}

function startsOf(text: string, points: number): Uint32Array {
  const starts = new Uint32Array(points + 1);
  let unit = 0;
  let point = 0;
  for (const character of text) {
    starts[point] = unit;
    unit += character.length;
    point += 1;
  }
  starts[point] = unit;
  return starts;
}

/** How many words a quotation has: runs of characters between white space that hold a letter or a digit. */
export function wordCount(text: string): number {
  return text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
