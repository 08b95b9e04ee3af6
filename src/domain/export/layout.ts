import { setImmediate as turn } from "node:timers/promises";
import { MultiGraph } from "graphology";
import forceAtlas2 from "graphology-layout-forceatlas2";
import type { GraphPages } from "../graphView/wholeGraph";

/** Where a node stands in a drawing. */
export interface Position {
  readonly x: number;
  readonly y: number;
}

/** Larger graphs are laid out by the program that draws them. */
const layoutLimits = { nodes: 2000, edges: 20_000 } as const;
const rounds = 20;
const iterationsOfRound = 5;
/** The angle at which seeds stand in a sunflower: evenly spread, and the same for the same nodes. */
const goldenAngle = Math.PI * (3 - Math.sqrt(5));

/** Where a node stands before any forces, by its place among the others. */
export function seedOf(place: number): Position {
  const radius = 10 * Math.sqrt(place + 1);
  return { x: radius * Math.cos(place * goldenAngle), y: radius * Math.sin(place * goldenAngle) };
}

/** Positions of a graph of no more nodes; none of a larger one. */
export async function positionsOf(source: GraphPages, most: number = layoutLimits.nodes): Promise<ReadonlyMap<string, Position>> {
  const ids: string[] = [];
  for await (const page of source.nodes()) {
    ids.push(...page.map(({ id }) => id));
    if (ids.length > most) return new Map();
  }
  const edges: { readonly source: string; readonly target: string }[] = [];
  for await (const page of source.edges()) {
    edges.push(...page.map(({ source: from, target }) => ({ source: from, target })));
    if (edges.length > layoutLimits.edges) return new Map();
  }
  return layOut(ids, edges);
}

/** Places nodes by the forces between them, from a fixed beginning, in short turns so that others are answered meanwhile. */
async function layOut(ids: readonly string[], edges: readonly { readonly source: string; readonly target: string }[]): Promise<ReadonlyMap<string, Position>> {
  const graph = new MultiGraph();
  ids.forEach((id, place) => graph.addNode(id, seedOf(place)));
  for (const { source, target } of edges) if (source !== target && graph.hasNode(source) && graph.hasNode(target)) graph.addEdge(source, target);
  const settings = { ...forceAtlas2.inferSettings(graph), barnesHutOptimize: graph.order > 200 };
  for (let round = 0; round < rounds && graph.order > 1; round += 1) {
    forceAtlas2.assign(graph, { iterations: iterationsOfRound, settings });
    await turn();
  }
  return new Map(graph.mapNodes((id, { x, y }) => [id, rounded({ x: Number(x), y: Number(y) })]));
}

/** A position as exactly as a drawing needs it. */
export function rounded({ x, y }: Position): Position {
  const short = (value: number): number => Math.round(value * 100) / 100;
  return { x: short(x), y: short(y) };
}
