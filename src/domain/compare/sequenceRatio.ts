/**
 * How alike two sequences are: twice the length of their longest common subsequence over both lengths together, 0 to 1;
 * 1 for two empty ones. It is the same from either side, and what is only moved counts as different.
 */
export function sequenceRatio(one: ArrayLike<number>, other: ArrayLike<number>): number {
  const length = one.length + other.length;
  return length === 0 ? 1 : (2 * commonLength(one, other)) / length;
}

/** Which part of the shorter sequence stands in the other in the same order, 0 to 1; 1 when it is empty. */
export function containment(one: ArrayLike<number>, other: ArrayLike<number>): number {
  const shorter = Math.min(one.length, other.length);
  return shorter === 0 ? 1 : commonLength(one, other) / shorter;
}

/**
 * How alike the shorter sequence is to the run of the other, as long as itself, that it is most like: their ratio, 0 to 1;
 * 1 when it is empty.
 */
export function runRatio(one: ArrayLike<number>, other: ArrayLike<number>): number {
  const [long, short] = one.length < other.length ? [Array.from(other), Array.from(one)] : [Array.from(one), Array.from(other)];
  const ofShort = new Set(short);
  let best = 0;
  // What a run has of the other's elements is the most that can be in order; only runs that could be better are compared.
  let shared = long.slice(0, short.length).filter((element) => ofShort.has(element)).length;
  for (let start = 0; start + short.length <= long.length && best < short.length; start += 1) {
    if (shared > best) best = Math.max(best, commonLength(short, long.slice(start, start + short.length)));
    shared += Number(ofShort.has(long[start + short.length] ?? Number.NaN)) - Number(ofShort.has(long[start] ?? Number.NaN));
  }
  return short.length === 0 ? 1 : best / short.length;
}

/** Length of the longest common subsequence. */
export function commonLength(one: ArrayLike<number>, other: ArrayLike<number>): number {
  const [long, short] = one.length < other.length ? [other, one] : [one, other];
  let before = new Int32Array(short.length + 1);
  let current = new Int32Array(short.length + 1);
  for (let row = 0; row < long.length; row += 1) {
    const element = long[row];
    for (let column = 1; column <= short.length; column += 1) {
      current[column] = element === short[column - 1] ? (before[column - 1] ?? 0) + 1 : Math.max(before[column] ?? 0, current[column - 1] ?? 0);
    }
    [before, current] = [current, before];
  }
  return before[short.length] ?? 0;
}
