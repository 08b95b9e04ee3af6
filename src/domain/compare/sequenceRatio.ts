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
