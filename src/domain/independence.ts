/** Something that can be counted as one origin, by any one of several sets of roots. */
export interface Candidate {
  readonly alternatives: readonly ReadonlySet<string>[];
}

/** Steps after which the search for the largest choice ends with the best one found. */
const mostSteps = 20_000;

/**
 * The largest choice of candidates of which no two share a root, each with the set it is counted by; of several that are as large, the one that takes the
 * earlier candidates. What has one root is settled at once; the rest, which is next to nothing in real texts, is searched.
 * @param candidates  the ones to be preferred first
 */
export function independentAmong<T extends Candidate>(candidates: readonly T[]): ReadonlyMap<T, ReadonlySet<string>> {
  const taken = new Set<string>();
  const chosen = new Map<T, ReadonlySet<string>>();
  let open = candidates.map((candidate) => ({ candidate, alternatives: candidate.alternatives }));
  for (let before = chosen.size, isFirst = true; isFirst || chosen.size > before; isFirst = false) {
    before = chosen.size;
    open = open.flatMap(({ candidate, alternatives }) => {
      const free = alternatives.filter((roots) => isDisjoint(roots, taken));
      const [only, ...others] = free;
      if (only === undefined) return [];
      if (only.size > 1 || others.length > 0) return [{ candidate, alternatives: free }];
      for (const root of only) taken.add(root);
      chosen.set(candidate, only);
      return [];
    });
  }
  for (const [candidate, roots] of largestAmong(open)) chosen.set(candidate, roots);
  return chosen;
}

type Choice<T> = readonly [candidate: T, roots: ReadonlySet<string>];

function largestAmong<T extends Candidate>(open: readonly { readonly candidate: T; readonly alternatives: readonly ReadonlySet<string>[] }[]): readonly Choice<T>[] {
  let best: readonly Choice<T>[] = [];
  let steps = 0;
  const visit = (position: number, chosen: readonly Choice<T>[], taken: ReadonlySet<string>): void => {
    if (chosen.length > best.length) best = chosen;
    const next = open[position];
    if (next === undefined || chosen.length + open.length - position <= best.length || steps > mostSteps) return;
    steps += 1;
    for (const roots of next.alternatives.filter((alternative) => isDisjoint(alternative, taken))) {
      visit(position + 1, [...chosen, [next.candidate, roots]], new Set([...taken, ...roots]));
    }
    visit(position + 1, chosen, taken);
  };
  visit(0, [], new Set());
  return best;
}

function isDisjoint(roots: ReadonlySet<string>, taken: ReadonlySet<string>): boolean {
  for (const root of roots) if (taken.has(root)) return false;
  return true;
}
