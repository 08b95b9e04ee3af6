import { setImmediate as turn } from "node:timers/promises";
import { MultiGraph } from "graphology";
import forceAtlas2 from "graphology-layout-forceatlas2";

/** Where a node stands in a drawing. */
export interface Position {
  readonly x: number;
  readonly y: number;
}

/** Larger graphs are laid out by the program that draws them. */
export const layoutLimits = { nodes: 2000, edges: 20_000 } as const;
const rounds = 20;
const iterationsOfRound = 5;
/** The angle at which seeds stand in a sunflower: evenly spread, and the same for the same nodes. */
const goldenAngle = Math.PI * (3 - Math.sqrt(5));

/** Places nodes by the forces between them, from a fixed beginning, in short turns so that others are answered meanwhile. */
export async function layOut(ids: readonly string[], edges: readonly { readonly source: string; readonly target: string }[]): Promise<ReadonlyMap<string, Position>> {
  const graph = new MultiGraph();
  ids.forEach((id, place) => {
    const radius = 10 * Math.sqrt(place + 1);
    graph.addNode(id, { x: radius * Math.cos(place * goldenAngle), y: radius * Math.sin(place * goldenAngle) });
  });
  for (const { source, target } of edges) if (source !== target && graph.hasNode(source) && graph.hasNode(target)) graph.addEdge(source, target);
  const settings = { ...forceAtlas2.inferSettings(graph), barnesHutOptimize: graph.order > 200 };
  for (let round = 0; round < rounds && graph.order > 1; round += 1) {
    forceAtlas2.assign(graph, { iterations: iterationsOfRound, settings });
    await turn();
  }
  const rounded = (value: unknown): number => Math.round(Number(value) * 100) / 100;
  return new Map(graph.mapNodes((id, { x, y }) => [id, { x: rounded(x), y: rounded(y) }]));
}
