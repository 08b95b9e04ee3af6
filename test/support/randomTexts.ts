/** Numbers of the mulberry32 generator, the same for the same seed, from 0 up to 1. */
function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let bits = Math.imul(state ^ (state >>> 15), state | 1);
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
    return ((bits ^ (bits >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const common = ["the", "of", "and", "in", "to", "that", "was", "with", "for", "by"];

/** Small made-up texts, some of which are reworded, cut or reordered copies of others. */
export class RandomTexts {
  readonly #next: () => number;

  constructor(seed: number) {
    this.#next = randomNumbers(seed);
  }

  corpus(count: number): readonly string[] {
    const texts: string[][] = [];
    while (texts.length < count) {
      const source = texts[this.#below(texts.length * 2)];
      texts.push(source === undefined ? Array.from({ length: 3 + this.#below(9) }, () => this.#sentence()) : this.#copy(source));
    }
    return texts.map((sentences) => sentences.join(" "));
  }

  /** Words put for others, sentences left out, put in and, now and then, moved. */
  #copy(source: readonly string[]): string[] {
    const share = this.#next() * 0.8;
    const kept = source.filter(() => this.#next() > 0.15).map((sentence) => sentence.slice(0, -1).split(" ").map((word) => (this.#next() < share ? this.#word() : word)).join(" ") + ".");
    for (let more = this.#below(4); more > 0; more -= 1) kept.splice(this.#below(kept.length + 1), 0, this.#sentence());
    if (this.#next() < 0.3) kept.reverse();
    return kept;
  }

  #sentence(): string {
    const words = Array.from({ length: 3 + this.#below(12) }, () => this.#word());
    const quoted = this.#next() < 0.1 ? ["“quoted", `${this.#word()}”`] : [];
    return `${["Then", ...words, ...quoted].join(" ")}.`;
  }

  /** A common word, or one of three hundred, the first ones much more often. */
  #word(): string {
    return this.#next() < 0.4 ? (common[this.#below(common.length)] ?? "the") : `word${Math.floor(300 * this.#next() ** 3)}`;
  }

  #below(limit: number): number {
    return Math.floor(this.#next() * limit);
  }
}
