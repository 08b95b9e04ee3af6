import type { GraphStore, JsonValue, Row } from "../../store/graphStore";
import type { QueryLibrary } from "../../store/queryLibrary";
import { DomainError } from "../errors";
import { groupBy } from "../grouping";
import { actorLabels, nodeLabels, type BaseEdgeType, type NodeLabel } from "../model";
import { statementOf, type EdgeRow, type Properties } from "./desiredGraph";
import { byLabel, ownedEdges, ownerOf } from "./loadDifference";

/** A node as the store holds it. */
export interface HeldNode {
  readonly id: string;
  readonly properties: Properties;
  readonly isRetired: boolean;
}

/** Some statements as the store holds them, with their quotations and what comes with both. */
export interface HeldStatements {
  /** Quotations too. */
  readonly nodes: ReadonlyMap<string, HeldNode>;
  /** By statement. */
  readonly quotations: ReadonlyMap<string, readonly HeldNode[]>;
  /** By the node they come with. */
  readonly edges: ReadonlyMap<string, readonly EdgeRow[]>;
}

const pageRows = 5000;
/** Most ids in use by others that are named at once, and a page more. */
const mostTaken = 1000;
/** Ids alone are small, and an engine without an ordered index looks through all of them for each page. */
const idPage = 50_000;

/** What the store holds of one bundle, read piece by piece. */
export class HeldGraph {
  readonly #store: GraphStore;
  readonly #queries: QueryLibrary;
  readonly #bundle: string;
  /** Whether the store held nothing of the bundle when the load began, so that nothing needs to be read. */
  readonly isEmpty: boolean;

  private constructor(store: GraphStore, queries: QueryLibrary, bundle: string, isEmpty: boolean) {
    this.#store = store;
    this.#queries = queries;
    this.#bundle = bundle;
    this.isEmpty = isEmpty;
  }

  /** @param nodes  how many nodes each bundle has, as read/bundleNodes tells */
  static of(store: GraphStore, queries: QueryLibrary, bundle: string, nodes: readonly Row[]): HeldGraph {
    return new HeldGraph(store, queries, bundle, !nodes.some((row) => row["bundle"] === bundle));
  }

  /** Those of some nodes that are held, by id. */
  async nodes(ids: readonly string[]): Promise<ReadonlyMap<string, HeldNode>> {
    const found: HeldNode[] = [];
    if (!this.isEmpty) {
      await this.#byLabel(ids, async (label, page) => {
        const rows = await this.#store.read(this.#queries.choose("read/heldNodes", { NodeLabel: label }), { bundle: this.#bundle, ids: page });
        found.push(...rows.map(heldNodeOf));
      });
    }
    return new Map(found.map((node) => [node.id, node]));
  }

  async statements(ids: readonly string[]): Promise<HeldStatements> {
    const nodes = new Map(await this.nodes(ids));
    if (nodes.size === 0) return { nodes, quotations: new Map(), edges: new Map() };
    const known = [...nodes.keys()];
    const quotations = await this.#quotationsOf(known);
    for (const quotation of quotations) nodes.set(quotation.id, quotation);
    return { nodes, quotations: groupBy(quotations, ({ id }) => statementOf(id) ?? ""), edges: groupByOwner(await this.edgesOf([...nodes.keys()])) };
  }

  async #quotationsOf(statements: readonly string[]): Promise<readonly HeldNode[]> {
    const found: HeldNode[] = [];
    await this.#byLabel(statements, async (_label, page) => {
      const rows = await this.#store.read(this.#queries.get("read/heldQuotations"), { bundle: this.#bundle, ids: page });
      found.push(...rows.map(heldNodeOf));
    });
    return found;
  }

  /** The base edges that come with some nodes. */
  async edgesOf(ids: readonly string[]): Promise<readonly EdgeRow[]> {
    const found: EdgeRow[] = [];
    await this.#byLabel(ids, async (label, page) => {
      const { starting, ending } = ownedEdges(label);
      for (const [text, types] of [["read/heldEdges", starting], ["read/heldEdgesTo", ending]] as const) {
        if (types.length === 0) continue;
        const rows = await this.#store.read(this.#queries.choose(text, { NodeLabel: label, EdgeTypes: types.join("|") }), { bundle: this.#bundle, ids: page });
        found.push(...rows.map(edgeOf));
      }
    });
    return found;
  }

  /** The ids of nodes that are not retired, label by label, in pages. */
  async *standingIds(): AsyncGenerator<readonly string[]> {
    if (this.isEmpty) return;
    for (const label of nodeLabels) {
      const query = this.#queries.choose("read/standingIds", { NodeLabel: label });
      for (let after = "", isLast = false; !isLast;) {
        const ids = (await this.#store.read(query, { bundle: this.#bundle, after, first: idPage })).map((row) => String(row["id"]));
        yield ids;
        after = ids.at(-1) ?? "";
        isLast = ids.length < idPage;
      }
    }
  }

  async #byLabel(ids: readonly string[], read: (label: NodeLabel, page: readonly string[]) => Promise<void>): Promise<void> {
    for (const [label, ours] of byLabel(ids, (id) => id)) {
      for (let start = 0; start < ours.length; start += pageRows) await read(label, ours.slice(start, start + pageRows));
    }
  }
}

/** Edges by the node they come with. */
export function groupByOwner(edges: readonly EdgeRow[]): ReadonlyMap<string, readonly EdgeRow[]> {
  return groupBy(edges, ownerOf);
}

/**
 * Refuses to load beside what is not ours.
 * @throws DomainError FOREIGN_GRAPH naming the labels that are not onrecord's
 */
export async function refuseForeignGraph(store: GraphStore, queries: QueryLibrary): Promise<void> {
  const rows = await store.read(queries.get("read/foreignLabels"), { known: [...nodeLabels, ...actorLabels] });
  if (rows.length === 0) return;
  const labels = rows.map((row) => String(row["label"])).join(", ");
  throw new DomainError("FOREIGN_GRAPH", `the database holds labels that are not onrecord's: ${labels}; choose another database, or load with --force`);
}

/**
 * Refuses ids that the bundle would take from another bundle or from an editor.
 * @param pages  the ids of the bundle
 * @throws DomainError CONFLICT naming each id and whose it is
 */
export async function refuseTakenIds(store: GraphStore, queries: QueryLibrary, bundle: string, pages: Iterable<readonly string[]>): Promise<void> {
  const taken: string[] = [];
  for (const ids of pages) {
    for (const [label, page] of byLabel(ids, (id) => id)) {
      const rows = await store.read(queries.choose("read/nodesOfOtherBundles", { NodeLabel: label }), { bundle, ids: page });
      taken.push(...rows.map((row) => `${String(row["id"])} belongs to ${row["bundle"] === null ? "no bundle" : `the bundle ${String(row["bundle"])}`}`));
    }
    if (taken.length >= mostTaken) break;
  }
  if (taken.length > 0) throw new DomainError("CONFLICT", `the bundle ${bundle} cannot take ids that are in use; nothing was written\n${taken.join("\n")}`);
}

function heldNodeOf(row: Row): HeldNode {
  const properties = mapOf(row["properties"]);
  return { id: String(row["id"]), properties, isRetired: (properties["retiredAt"] ?? null) !== null };
}

function edgeOf(row: Row): EdgeRow {
  return { type: String(row["type"]) as BaseEdgeType, from: String(row["from"]), to: String(row["to"]), properties: mapOf(row["properties"]) };
}

function mapOf(value: JsonValue | undefined): Properties {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Properties) : {};
}
