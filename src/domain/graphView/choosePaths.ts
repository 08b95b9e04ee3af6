/** An edge as far as ways are concerned. */
interface Joint {
  readonly source: string;
  readonly target: string;
}

/** The ways that are kept, and what they are kept of. */
export interface ChosenPaths<T extends Joint> {
  /** Both ends, then what stands on the ways, in their order. */
  readonly ids: readonly string[];
  readonly edges: readonly T[];
  /** Whether there are more ways. */
  readonly isCut: boolean;
  /** How many nodes stand on all shortest ways. */
  readonly total: number;
}

/** One node of a way to the next: how many edges join them, and the place of the first of these. */
interface Step {
  readonly to: string;
  readonly edges: number;
  readonly place: number;
}

/**
 * The first of the shortest ways that edges make between two nodes: at each step the node that most edges lead to comes
 * first, of these the one with the first edge. Edges side by side are one way and all kept.
 * @param edges  in the order of relevance
 * @param most   how many ways to keep
 */
export function choosePaths<T extends Joint>(edges: readonly T[], { from, to }: { readonly from: string; readonly to: string }, most: number): ChosenPaths<T> {
  const steps = stepsOf(edges);
  const [before, behind] = [distancesFrom(from, steps), distancesFrom(to, steps)];
  const length = behind.get(from);
  if (length === undefined) return { ids: [], edges: [], isCut: false, total: 0 };
  const ways: (readonly string[])[] = [];
  const walk = (way: readonly string[], last: string): void => {
    if (ways.length > most) return;
    if (last === to) ways.push(way);
    else for (const step of steps.get(last) ?? []) if (behind.get(step.to) === (behind.get(last) ?? 0) - 1) walk([...way, step.to], step.to);
  };
  walk([from], from);
  const chosen = ways.slice(0, most);
  const joined = new Set(chosen.flatMap((way) => way.slice(1).map((id, position) => pairOf(way[position] ?? "", id))));
  return {
    ids: [...new Set([from, to, ...chosen.flat()])],
    edges: edges.filter(({ source, target }) => joined.has(pairOf(source, target))),
    isCut: ways.length > most,
    total: [...before].filter(([id, distance]) => distance + (behind.get(id) ?? Infinity) === length).length,
  };
}

function pairOf(one: string, other: string): string {
  return one < other ? `${one} ${other}` : `${other} ${one}`;
}

function stepsOf(edges: readonly Joint[]): ReadonlyMap<string, readonly Step[]> {
  const steps = new Map<string, Map<string, Step>>();
  const note = (from: string, to: string, place: number): void => {
    const known = steps.get(from) ?? new Map<string, Step>();
    const step = known.get(to) ?? { to, edges: 0, place };
    steps.set(from, known.set(to, { ...step, edges: step.edges + 1 }));
  };
  edges.forEach(({ source, target }, place) => {
    note(source, target, place);
    if (source !== target) note(target, source, place);
  });
  const inOrder = (one: Step, other: Step): number => other.edges - one.edges || one.place - other.place;
  return new Map([...steps].map(([from, joined]) => [from, [...joined.values()].sort(inOrder)]));
}

function distancesFrom(id: string, steps: ReadonlyMap<string, readonly Step[]>): ReadonlyMap<string, number> {
  const distances = new Map([[id, 0]]);
  for (const [node, distance] of distances) for (const { to } of steps.get(node) ?? []) if (!distances.has(to)) distances.set(to, distance + 1);
  return distances;
}
