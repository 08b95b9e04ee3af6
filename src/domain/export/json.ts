import type { GraphEdge, GraphNode } from "../graphView/picture";
import { notice, type ExportFormat } from "./exportFormat";

/** How a shape writes a node and an edge, and what stands around them. */
interface JsonShape {
  readonly begin: (about: string) => string;
  readonly between: string;
  readonly end: string;
  readonly node: (node: GraphNode) => unknown;
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
    // A drawing library takes an attribute called `type` for its own.
    node: ({ id, type, ...attributes }) => ({ key: id, attributes: { ...attributes, kind: type } }),
    edge: ({ id, source, target, type, caption, ...attributes }) => ({ key: id, source, target, attributes: { ...attributes, label: caption, kind: type } }),
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
  purpose: "for drawing libraries: cytoscape.js, graphology and sigma, or D3 and networkx (node-link)",
  variants: { parameter: "shape", values: Object.keys(shapes) },
  async *write(source, variant) {
    const shape = shapes[variant] ?? shapes["cytoscape"];
    if (shape === undefined) return;
    yield shape.begin(JSON.stringify({ title: source.title, notice, truncated: source.truncated }));
    yield* listed(source.nodes(), shape.node);
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
