import { unquotedWords } from "./sharedPassages";
import type { ReadText } from "./readText";
import type { Share } from "./textMarks";

/** Of the neighbouring words that stand in one of two texts only, how many other texts have side by side too. */
export interface OwnWordPairs {
  readonly one: Share;
  readonly other: Share;
}

/**
 * Tells a reworded text from the one it was made from: put in from a thesaurus, words stand beside words that nobody else
 * puts them beside. Texts of the same group do not count as others.
 * @param pairs  positions of texts
 */
export function ownWordPairs(texts: readonly ReadText[], pairs: readonly (readonly [number, number])[], groupOf: (text: number) => number): readonly OwnWordPairs[] {
  const own = pairs.map(([one, other]) => {
    const left = neighboursOf(texts[one]);
    const right = neighboursOf(texts[other]);
    return { group: groupOf(one), left: [...left].filter((pair) => !right.has(pair)), right: [...right].filter((pair) => !left.has(pair)) };
  });
  const groups = new Map<number, ReadonlySet<number>>(own.flatMap(({ left, right }) => [...left, ...right]).map((pair) => [pair, noGroups]));
  if (groups.size > 0) {
    texts.forEach((text, position) => {
      const group = groupOf(position);
      for (const pair of neighboursOf(text)) {
        const known = groups.get(pair);
        if (known !== undefined && known.size < 2 && !known.has(group)) groups.set(pair, new Set([...known, group]));
      }
    });
  }
  const elsewhere = (pair: number, group: number): boolean => [...(groups.get(pair) ?? noGroups)].some((one) => one !== group);
  const shareOf = (ofText: readonly number[], group: number): Share => ({ shared: ofText.filter((pair) => elsewhere(pair, group)).length, of: ofText.length });
  return own.map(({ group, left, right }) => ({ one: shareOf(left, group), other: shareOf(right, group) }));
}

const noGroups: ReadonlySet<number> = new Set();

/** More words than a vocabulary has. */
const mostWords = 2 ** 26;

function neighboursOf(text: ReadText | undefined): ReadonlySet<number> {
  if (text === undefined) return noGroups;
  const { words } = unquotedWords(text);
  const neighbours = new Set<number>();
  for (let word = 0; word + 1 < words.length; word += 1) neighbours.add((words[word] ?? 0) * mostWords + (words[word + 1] ?? 0));
  return neighbours;
}

/** How surely the first share is greater than the second: the distance in standard deviations; 0 when there is nothing to compare. */
export function surplus(one: Share, other: Share): number {
  if (one.of === 0 || other.of === 0) return 0;
  const pooled = (one.shared + other.shared) / (one.of + other.of);
  const deviation = Math.sqrt(pooled * (1 - pooled) * (1 / one.of + 1 / other.of));
  return deviation === 0 ? 0 : (one.shared / one.of - other.shared / other.of) / deviation;
}
