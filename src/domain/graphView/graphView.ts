import type { GraphStore, JsonValue } from "../../store/graphStore";
import type { QueryLibrary } from "../../store/queryLibrary";
import { DomainError } from "../errors";
import { labelOfId, nodeLabels, type NodeLabel } from "../model";
import { fieldsOf, type Selection, type Wish } from "../selection";
import { certainlyBy } from "../timeBounds";
import { choosePaths } from "./choosePaths";
import { edgeTypesFor } from "./edgeTypes";
import { GraphTexts, knownParameters, type GraphShape } from "./graphText";
import { meet } from "./meet";
import { followedTypes, idsByLabel, startLabels } from "./sharedTexts";
import { wholeGraph, type GraphPages } from "./wholeGraph";
import { emptyGraph, inOrder, namedBy, rawEdgeOf, readPicture, type Graph, type GraphNode } from "./picture";

/** What `neighbourhood` asks for; null stands for the usual. */
export interface NeighbourhoodRequest {
  readonly ids: readonly string[];
  readonly hops: number | null;
  readonly edgeTypes: readonly string[] | null;
  readonly knownAsOf: string | null;
  readonly limit: number | null;
}

const graphLimits = { ids: 50, hops: 3, usualHops: 1, limit: 300, usualLimit: 300, edgesOfNode: 10, pathHops: 6, usualPathHops: 4, paths: 100, usualPaths: 20 } as const;

/** All parts of a graph for viewers: everything that costs something to have. */
const everyPart: ReadonlySet<string> = new Set(["label", "caption", "at", "statementId", "properties"]);

/** What `paths` asks for; null stands for the usual. */
export interface PathsRequest {
  readonly from: string;
  readonly to: string;
  readonly maxHops: number | null;
  readonly edgeTypes: readonly string[] | null;
  readonly knownAsOf: string | null;
  readonly limit: number | null;
}

/** Parts of the graph for viewers, most relevant first. */
export class GraphView {
  readonly #texts: GraphTexts;

  constructor(private readonly store: GraphStore, queries: QueryLibrary) {
    this.#texts = new GraphTexts(queries);
  }

  /**
   * What lies within some hops of some nodes, in one round trip. Unknown ids are left out.
   * @param wanted  the parts needed of nodes and edges (`label`, `caption`, `at`, `statementId`, `properties`); others may be empty
   * @throws DomainError BAD_USER_INPUT, UNKNOWN_NAME
   */
  async neighbourhood(request: NeighbourhoodRequest, wanted: ReadonlySet<string> = everyPart): Promise<Graph> {
    const { ids, knownAsOf } = request;
    if (ids.length > graphLimits.ids) throw new DomainError("BAD_USER_INPUT", `ids has ${ids.length} entries; ${graphLimits.ids} are allowed`);
    const hops = wholeNumber("hops", request.hops ?? graphLimits.usualHops, graphLimits.hops);
    const limit = wholeNumber("limit", request.limit ?? graphLimits.usualLimit, graphLimits.limit);
    const kinds = edgeTypesFor(request.edgeTypes, ids);
    if (labelsOf(ids).length === 0) return emptyGraph;
    const shape = this.#shapeOf(kinds, wanted, knownAsOf);
    const labels = startLabels(ids, shape.edgeTypes);
    const query = this.#texts.textOf("read/neighbourhood", { ...shape, labels, furtherHops: hops - 1 });
    const [row] = await this.store.read(query, { ...idsByLabel(ids, labels), kinds, limit, ...knownParameters(knownAsOf) });
    if (row === undefined) return emptyGraph;
    const { nodes, edges, edgeCount } = readPicture(row, { wanted: shape.wanted, isPublic: isPublicAt(knownAsOf), most: graphLimits.edgesOfNode * limit });
    const total = Number(row["total"] ?? 0);
    return { nodes, edges, truncated: row["isCut"] === true || total > nodes.length || edgeCount > edges.length, total };
  }

  /** Standing nodes by id, in id order; with `knownAsOf` only those public then. Unknown ids are left out. */
  async nodesOf(ids: readonly string[], knownAsOf: string | null): Promise<readonly GraphNode[]> {
    const labels = labelsOf(ids);
    if (labels.length === 0) return [];
    const query = this.#texts.textOf("read/drawnNodes", { labels, edgeTypes: ["MADE"], furtherHops: 0, ...partsOf(new Set(["label", "properties"]), knownAsOf) });
    const [row = {}] = await this.store.read(query, { ...idsByLabel(ids, labels), ...namedBy([]), ...knownParameters(knownAsOf) });
    return readPicture(row, { wanted: new Set() }).nodes;
  }

  /**
   * The whole graph, page by page.
   * @param edgeTypes  only edges of these and the nodes they can join; null for everything
   * @throws DomainError UNKNOWN_NAME, BAD_USER_INPUT
   */
  whole(edgeTypes: readonly string[] | null, knownAsOf: string | null): GraphPages {
    const types = edgeTypes === null ? null : edgeTypesFor(edgeTypes, []);
    return wholeGraph(this.store, this.#texts, { edgeTypes: types, isPublic: isPublicAt(knownAsOf), known: knownParameters(knownAsOf), shape: partsOf(everyPart, knownAsOf) });
  }

  /**
   * The shortest ways from one node to another; nothing when there is none or an id is unknown. One round trip for each
   * hop, as a text with six of them takes Neo4j seconds to plan, and one for what is told of the ways.
   * @throws DomainError BAD_USER_INPUT, UNKNOWN_NAME
   */
  async paths(request: PathsRequest, wanted: ReadonlySet<string> = everyPart): Promise<Graph> {
    const { from, to, knownAsOf } = request;
    const maxHops = wholeNumber("maxHops", request.maxHops ?? graphLimits.usualPathHops, graphLimits.pathHops);
    const limit = wholeNumber("limit", request.limit ?? graphLimits.usualPaths, graphLimits.paths);
    const kinds = edgeTypesFor(request.edgeTypes, [from, to]);
    const shape = { ...this.#shapeOf(kinds, wanted, knownAsOf), furtherHops: 0 };
    const known = knownParameters(knownAsOf);
    const met = await meet(from, to, maxHops, async (ids) => {
      const labels = startLabels(ids, shape.edgeTypes);
      const query = this.#texts.textOf("read/connections", { ...shape, labels });
      const rows = labelsOf(ids).length === 0 ? [] : await this.store.read(query, { ...idsByLabel(ids, labels), kinds, ...known });
      const { followed = 0, reached = [] } = rows[0] ?? {};
      const found = reached as readonly { readonly id: string; readonly edges: readonly JsonValue[] }[];
      return { followed: Number(followed), reached: found.map(({ id, edges }) => ({ id, edges: edges.map((edge) => rawEdgeOf(edge, shape.wanted)) })) };
    });
    const chosen = choosePaths(inOrder(met.edges), request, limit);
    const ids = from === to ? [from] : chosen.ids;
    if (labelsOf(ids).length === 0) return { ...emptyGraph, truncated: met.isCut };
    const labels = startLabels(ids, shape.edgeTypes);
    const [row] = await this.store.read(this.#texts.textOf("read/drawnNodes", { ...shape, labels }), { ...idsByLabel(ids, labels), ...namedBy(chosen.edges), ...known });
    const { nodes, edges } = readPicture(row ?? {}, { wanted: shape.wanted, isPublic: isPublicAt(knownAsOf), edges: chosen.edges });
    const byId = new Map(nodes.map((node) => [node.id, node]));
    return { nodes: ids.flatMap((id) => byId.get(id) ?? []), edges, truncated: met.isCut || chosen.isCut, total: from === to ? nodes.length : chosen.total };
  }

  /** What decides the text of a search that follows some kinds of edges, but for where it starts and how far it goes. */
  #shapeOf(kinds: readonly string[], wanted: ReadonlySet<string>, knownAsOf: string | null): Pick<GraphShape, "edgeTypes" | "isKnown" | "wanted"> {
    const edgeTypes = this.store.engine === "neo4j" ? followedTypes(kinds) : kinds;
    const parts = partsOf(wanted, knownAsOf);
    return { edgeTypes, ...parts, wanted: edgeTypes.length === kinds.length ? parts.wanted : new Set([...parts.wanted, "chosen"]) };
  }
}

/** The labels that some ids can be of. */
function labelsOf(ids: readonly string[]): readonly NodeLabel[] {
  const labels = new Set(ids.map(labelOfId));
  return nodeLabels.filter((label) => label !== "Review" && labels.has(label));
}

/** What has to be read for the parts that are wanted. */
function partsOf(wanted: ReadonlySet<string>, knownAsOf: string | null): { readonly isKnown: boolean; readonly wanted: ReadonlySet<string> } {
  const isKnown = knownAsOf !== null;
  const parts = new Set(wanted);
  if (wanted.has("caption")) parts.add("label");
  if (wanted.has("at") || (isKnown && wanted.has("properties"))) parts.add("clash");
  if (["caption", "at", "statementId", "clash"].some((part) => parts.has(part))) parts.add("statement");
  return { isKnown, wanted: parts };
}

/** Whether what has a `disclosedLatest` was public at an instant; null when none is asked for. */
function isPublicAt(knownAsOf: string | null): ((disclosedLatest: string | null) => boolean) | null {
  return knownAsOf === null ? null : certainlyBy(knownAsOf);
}

/** @throws DomainError BAD_USER_INPUT unless it is a whole number from 1 to `most` */
function wholeNumber(name: string, value: number, most: number): number {
  if (!Number.isInteger(value) || value < 1 || value > most) throw new DomainError("BAD_USER_INPUT", `${name} is ${value}; 1 to ${most} is allowed`);
  return value;
}

/** The parts of nodes and edges that a request selects. */
export function wantedParts(wish: Wish): ReadonlySet<string> {
  return new Set(fieldsOf(wish).flatMap((field) => fieldsOf(field).map((inner) => inner.field)).filter((field) => everyPart.has(field)));
}

/** A value keyed by the names of the answer. */
export function selected(value: unknown, selection: Selection): unknown {
  if (Array.isArray(value)) return value.map((one) => selected(one, selection));
  const fields = fieldsOf({ selection });
  return Object.fromEntries(fields.map(({ key, field, selection: inner }) => {
    const part = (value as Readonly<Record<string, unknown>>)[field];
    return [key, inner.size === 0 ? part : selected(part, inner)];
  }));
}
