import type { GraphStore, Parameters } from "../../store/graphStore";
import { labelOfId, nodeLabels, type NodeLabel } from "../model";
import { edgeTypes as everyType, labelsJoinedBy } from "./edgeTypes";
import type { GraphShape, GraphTexts } from "./graphText";
import { idsByLabel } from "./sharedTexts";
import { namedBy, rawEdgeOf, readPicture, type GraphEdge, type GraphNode, type RawEdge } from "./picture";

/** Nodes and edges in a fixed order, page by page, as often as they are asked for. */
export interface GraphPages {
  nodes(labels?: readonly NodeLabel[]): AsyncIterable<readonly GraphNode[]>;
  edges(): AsyncIterable<readonly GraphEdge[]>;
}

/** What is read of a whole graph. */
export interface WholeGraph {
  /** Null for every type, and nodes that have no edge. */
  readonly edgeTypes: readonly string[] | null;
  readonly isPublic: ((disclosedLatest: string | null) => boolean) | null;
  readonly known: Parameters;
  /** What has to be read of nodes and edges. */
  readonly shape: Pick<GraphShape, "isKnown" | "wanted">;
}

/** Nodes and edges read at once: enough for few round trips, little enough for a memory that does not grow. */
const nodePage = 1000;
const edgePage = 1000;
/** Edges read at once of nodes that have more: each page goes over all edges of its nodes again. */
const longEdgePage = 10_000;

/**
 * The whole graph in the order of labels and ids, in a memory that does not grow with it. It is not one moment's graph:
 * what is written meanwhile may be in a later page.
 */
export function wholeGraph(store: GraphStore, texts: GraphTexts, { edgeTypes, isPublic, known, shape }: WholeGraph): GraphPages {
  const types = edgeTypes ?? everyType;
  const joined = new Set(labelsJoinedBy(types));
  const labels = nodeLabels.filter((label) => label !== "Review" && (edgeTypes === null || joined.has(label)));
  const textOf = (name: string, starts: readonly NodeLabel[], wanted = shape.wanted): ReturnType<GraphTexts["textOf"]> =>
    texts.textOf(name, { labels: starts, edgeTypes: types, furtherHops: 0, isKnown: shape.isKnown, wanted });

  async function* nodes(wanted: readonly NodeLabel[] = labels): AsyncGenerator<readonly GraphNode[]> {
    for (const label of labels.filter((one) => wanted.includes(one))) {
      for (let after: string | null = ""; after !== null;) {
        const [row = {}] = await store.read(textOf("read/exportedNodes", [label]), { after, first: nodePage, ...known });
        const page = readPicture(row, { wanted: shape.wanted }).nodes;
        if (page.length > 0) yield page;
        after = page.length < nodePage ? null : page.at(-1)?.id ?? null;
      }
    }
  }

  /** Ids of a label in batches from which about a page of edges starts. */
  async function* batches(label: NodeLabel): AsyncGenerator<readonly string[]> {
    for (let after: string | null = ""; after !== null;) {
      const rows = await store.read(textOf("read/outDegrees", [label]), { after, first: nodePage });
      let batch: string[] = [];
      let sum = 0;
      for (const row of rows) {
        if (Number(row["degree"]) === 0) continue;
        batch.push(String(row["id"]));
        sum += Number(row["degree"]);
        if (sum < edgePage) continue;
        yield batch;
        [batch, sum] = [[], 0];
      }
      if (batch.length > 0) yield batch;
      after = rows.length < nodePage ? null : String(rows.at(-1)?.["id"]);
    }
  }

  async function* edges(): AsyncGenerator<readonly GraphEdge[]> {
    for (const label of labels) {
      for await (const ids of batches(label)) {
        for (let after: string | null = ""; after !== null;) {
          const rows = await store.read(textOf("read/edgesOut", [label]), { ids, after, first: longEdgePage, ...known });
          for (let place = 0; place < rows.length; place += edgePage) {
            yield await told(rows.slice(place, place + edgePage).map((row) => rawEdgeOf(row["edge"] ?? [], shape.wanted)));
          }
          after = rows.length < longEdgePage ? null : String(rows.at(-1)?.["key"]);
        }
      }
    }
  }

  /** Edges with their captions and dates, for which their ends are read. */
  async function told(raw: readonly RawEdge[]): Promise<readonly GraphEdge[]> {
    const ids = [...new Set(raw.flatMap(({ source, target }) => [source, target]))];
    const found = new Set(ids.map(labelOfId));
    const wanted = new Set([...shape.wanted].filter((part) => part !== "properties"));
    const starts = nodeLabels.filter((label) => found.has(label));
    const query = textOf("read/drawnNodes", starts, wanted);
    const [row = {}] = await store.read(query, { ...idsByLabel(ids, starts), ...namedBy(raw), ...known });
    return readPicture(row, { wanted, isPublic, edges: raw }).edges;
  }

  return { nodes, edges };
}
