import type { GraphEdge, GraphNode } from "../graphView/picture";
import { edgeColours, nodeColours, otherColour } from "./colours";
import { notice, type ExportFormat } from "./exportFormat";
import { positionsOf, rounded, seedOf, type Position } from "./layout";

/** Graphs of so many nodes, as a neighbourhood has at the most, are laid out by forces; larger ones stand in a spiral. */
const laidOut = 300;

/** How a shape writes a node and an edge, and what stands around them. */
interface JsonShape {
  readonly begin: (about: string) => string;
  readonly between: string;
  readonly end: string;
  /** Whether its nodes have to have a position; most drawing libraries place them by themselves. */
  readonly isPlaced?: true;
  readonly node: (node: GraphNode, position: () => Position) => unknown;
  readonly edge: (edge: GraphEdge) => unknown;
}

const shapes: Readonly<Record<string, JsonShape>> = {
  cytoscape: {
    begin: (about) => `{"data":${about},"elements":{"nodes":[`,
    between: '],"edges":[',
    end: "]}}",
    node: (node) => ({ data: node }),
    edge: ({ caption, ...edge }) => ({ data: { ...edge, label: caption } }),
  },
  graphology: {
    begin: (about) => `{"options":{"type":"directed","multi":true,"allowSelfLoops":true},"attributes":${about},"nodes":[`,
    between: '],"edges":[',
    end: "]}",
    isPlaced: true,
    // A drawing library takes an attribute called `type` for its own, and draws no node without a position.
    node: ({ id, type, ...attributes }, position) => ({ key: id, attributes: { ...attributes, kind: type, ...position(), color: nodeColours[type] ?? otherColour } }),
    edge: ({ id, source, target, type, caption, ...attributes }) => ({ key: id, source, target, attributes: { ...attributes, label: caption, kind: type, color: edgeColours[type] ?? otherColour } }),
  },
  nodelink: {
    begin: (about) => `{"directed":true,"multigraph":true,"graph":${about},"nodes":[`,
    between: '],"links":[',
    end: "]}",
    node: (node) => node,
    edge: ({ id, ...edge }) => ({ key: id, ...edge }),
  },
};

/** One JSON document for drawing libraries, in the shape each of them takes as it is. */
export const jsonFormat: ExportFormat = {
  name: "graph.json",
  contentType: "application/json; charset=utf-8",
  purpose: "for drawing libraries: cytoscape.js, graphology and sigma, or D3 and networkx (node_link_graph(data, edges='links'))",
  variants: { parameter: "shape", values: Object.keys(shapes) },
  async *write(source, variant) {
    const shape = shapes[variant] ?? shapes["cytoscape"];
    if (shape === undefined) return;
    yield shape.begin(JSON.stringify({ title: source.title, notice, truncated: source.truncated }));
    const positions = shape.isPlaced === true ? await positionsOf(source, laidOut) : new Map<string, Position>();
    let place = 0;
    yield* listed(source.nodes(), (node) => shape.node(node, () => positions.get(node.id) ?? rounded(seedOf(place++))));
    yield shape.between;
    yield* listed(source.edges(), shape.edge);
    yield `${shape.end}\n`;
  },
};

async function* listed<T>(pages: AsyncIterable<readonly T[]>, shape: (one: T) => unknown): AsyncGenerator<string> {
  let before = "\n";
  for await (const page of pages) {
    yield before + page.map((one) => JSON.stringify(shape(one))).join(",\n");
    before = ",\n";
  }
}
