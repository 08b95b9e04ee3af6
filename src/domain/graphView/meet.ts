import { keyOf, type RawEdge } from "./picture";

/** Edges that hold all shortest ways between two nodes, and whether some connections were not followed. */
export interface Meeting {
  readonly edges: readonly RawEdge[];
  readonly isCut: boolean;
}

/** What is one hop away from some nodes. */
export interface Connections {
  /** How many edges were followed. */
  readonly followed: number;
  readonly reached: readonly { readonly id: string; readonly edges: readonly RawEdge[] }[];
}

/** What has been reached from one end: its distance by id, and the outermost of it. */
interface Side {
  readonly reached: Map<string, number>;
  front: readonly string[];
  depth: number;
}

const mostConnections = 2000;

/**
 * Goes out from both ends, always on from the one with fewer nodes to go on from, until they meet.
 * @param connectionsOf  reads what is one hop away
 */
export async function meet(from: string, to: string, maxHops: number, connectionsOf: (ids: readonly string[]) => Promise<Connections>): Promise<Meeting> {
  const sides: readonly [Side, Side] = [{ reached: new Map([[from, 0]]), front: [from], depth: 0 }, { reached: new Map([[to, 0]]), front: [to], depth: 0 }];
  const edges = new Map<string, RawEdge>();
  let isCut = false;
  let isMet = from === to;
  for (let hop = 0; hop < maxHops && !isMet; hop += 1) {
    const [side, other] = sides[0].front.length <= sides[1].front.length ? sides : [sides[1], sides[0]];
    const { followed, reached } = await connectionsOf(side.front);
    const found: string[] = [];
    side.depth += 1;
    for (const { id, edges: leading } of reached) {
      if (!side.reached.has(id)) {
        side.reached.set(id, side.depth);
        found.push(id);
      }
      for (const edge of leading) edges.set(keyOf(edge), edge);
    }
    isCut ||= followed >= mostConnections;
    isMet = found.some((id) => other.reached.has(id));
    side.front = found;
    if (found.length === 0) break;
  }
  return { edges: isMet ? [...edges.values()] : [], isCut };
}
