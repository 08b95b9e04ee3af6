import type { GraphStore, JsonValue, Row } from "../../store/graphStore";
import type { QueryLibrary } from "../../store/queryLibrary";
import { DomainError } from "../errors";
import { actorLabels, baseEdges, labelOfId, nodeLabels, type BaseEdgeType, type NodeLabel } from "../model";
import type { EdgeRow, Properties } from "./desiredGraph";

/** A node as the store holds it. */
export interface HeldNode {
  readonly id: string;
  readonly label: NodeLabel;
  readonly properties: Properties;
  readonly isRetired: boolean;
}

/** What the store holds of one bundle. */
export interface HeldGraph {
  readonly nodes: ReadonlyMap<string, HeldNode>;
  readonly edges: readonly EdgeRow[];
}

const pageRows = 5000;
const edgeStarts = 1000;

/** Reads the nodes and base edges of a bundle, retired nodes too. */
export async function readHeldGraph(store: GraphStore, queries: QueryLibrary, bundle: string): Promise<HeldGraph> {
  const nodes = new Map<string, HeldNode>();
  const edges: EdgeRow[] = [];
  for (const label of nodeLabels) {
    const ids: string[] = [];
    for (let after = "", isLast = false; !isLast;) {
      const rows = await store.read(queries.choose("read/heldNodes", { NodeLabel: label }), { bundle, after, first: pageRows });
      for (const row of rows) {
        const properties = mapOf(row["properties"]);
        const id = String(row["id"]);
        nodes.set(id, { id, label, properties, isRetired: (properties["retiredAt"] ?? null) !== null });
        ids.push(id);
      }
      after = ids.at(-1) ?? "";
      isLast = rows.length < pageRows;
    }
    for (let start = 0; start < ids.length; start += edgeStarts) {
      const rows = await store.read(queries.choose("read/heldEdges", { NodeLabel: label }), { bundle, ids: ids.slice(start, start + edgeStarts) });
      edges.push(...rows.flatMap((row) => edgeOf(row) ?? []));
    }
  }
  return { nodes, edges };
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
 * @throws DomainError CONFLICT naming each id and whose it is
 */
export async function refuseTakenIds(store: GraphStore, queries: QueryLibrary, bundle: string, ids: readonly string[]): Promise<void> {
  const taken: string[] = [];
  for (const label of nodeLabels) {
    const ours = ids.filter((id) => labelOfId(id) === label);
    for (let start = 0; start < ours.length; start += pageRows) {
      const page = ours.slice(start, start + pageRows);
      const rows = await store.read(queries.choose("read/nodesOfOtherBundles", { NodeLabel: label }), { bundle, ids: page });
      taken.push(...rows.map((row) => `${String(row["id"])} belongs to ${row["bundle"] === null ? "no bundle" : `the bundle ${String(row["bundle"])}`}`));
    }
  }
  if (taken.length > 0) throw new DomainError("CONFLICT", `the bundle ${bundle} cannot take ids that are in use; nothing was written\n${taken.join("\n")}`);
}

function edgeOf(row: Row): EdgeRow | null {
  const type = String(row["type"]);
  if (!Object.hasOwn(baseEdges, type)) return null;
  return { type: type as BaseEdgeType, from: String(row["from"]), to: String(row["to"]), properties: mapOf(row["properties"]) };
}

function mapOf(value: JsonValue | undefined): Properties {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Properties) : {};
}
