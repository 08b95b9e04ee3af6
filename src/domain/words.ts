/**
 * What of some propositions a wording puts in words: their ids, or null where it does not tell them apart and stands for
 * all that its statement takes.
 */
export type Words = readonly string[] | null;

/** What a row tells by its `isApart` and a list of ids. */
export function wordsFrom(isApart: unknown, ids: unknown): Words {
  return isApart === true && Array.isArray(ids) ? ids.map(String) : null;
}

/** @param propositionIds  none for whatever it is that its statement takes */
export function carriesAnyOf(words: Words, propositionIds: readonly string[]): boolean {
  return words === null || propositionIds.length === 0 || propositionIds.some((id) => words.includes(id));
}
