// Random numbers that are the same on every machine: 32-bit integer arithmetic, division and square roots only, which
// IEEE 754 rounds alike everywhere.
"use strict";

/** A hash of whole numbers to 32 bits. */
function mix(...values) {
  let hash = 0x9e3779b9;
  for (const value of values) {
    hash = Math.imul(hash ^ (value | 0), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
    hash ^= hash >>> 16;
  }
  return hash >>> 0;
}

/** A stream of random numbers. Streams of different keys are independent, so entries can be made in any order. */
class Random {
  #state;

  constructor(...key) {
    this.#state = mix(...key);
  }

  /** In [0, 1). */
  next() {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let bits = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return ((bits ^ (bits >>> 14)) >>> 0) / 4294967296;
  }

  /** A whole number from 0 to `count` - 1. */
  below(count) {
    return Math.floor(this.next() * count);
  }

  /** Whether something of this probability happens. */
  happens(probability) {
    return this.next() < probability;
  }

  pick(values) {
    return values[this.below(values.length)];
  }
}

/** Ranks 0, 1, 2 … drawn in proportion to 1/(rank + 1), or to 1/√(rank + 1) when `flat`. */
class Zipf {
  #sums;

  constructor(count, { flat = false } = {}) {
    this.#sums = new Float64Array(count);
    let sum = 0;
    for (let rank = 0; rank < count; rank += 1) this.#sums[rank] = sum += 1 / (flat ? Math.sqrt(rank + 1) : rank + 1);
  }

  draw(random) {
    const wanted = random.next() * this.#sums[this.#sums.length - 1];
    let low = 0;
    let high = this.#sums.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#sums[middle] > wanted) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}

/** The numbers from 0 to `count` - 1 in random order. */
function shuffled(count, random) {
  const order = Uint32Array.from({ length: count }, (_, index) => index);
  for (let last = count - 1; last > 0; last -= 1) {
    const other = random.below(last + 1);
    [order[last], order[other]] = [order[other], order[last]];
  }
  return order;
}

module.exports = { Random, Zipf, mix, shuffled };
