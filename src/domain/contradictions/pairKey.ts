/** What names a pair of statements, whichever is first: both ids in order, with a space between. */
export function pairKey(one: string, other: string): string {
  return one < other ? `${one} ${other}` : `${other} ${one}`;
}

/** The inverse: the ids of a pair. */
export function statementsOfPair(key: string): readonly string[] {
  return key.split(" ");
}
