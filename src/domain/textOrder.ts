/** In the order of code units, on every machine; a comparison for sorting. */
export function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
