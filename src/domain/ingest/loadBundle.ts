import type { CypherText, GraphStore, Transaction } from "../../store/graphStore";
import type { QueryLibrary } from "../../store/queryLibrary";
import { labelOfId } from "../model";
import { groupBy } from "../grouping";
import { projectStatements } from "../projection";
import { checkBundle } from "./checkBundle";
import { checkDerivationCircles } from "./derivationCircles";
import { desiredGraph, labelsOfId, reviewedStatements, statementOf, type Properties } from "./desiredGraph";
import { readHeldGraph, refuseForeignGraph, refuseTakenIds, type HeldGraph } from "./heldGraph";
import { byLabel, planLoad, type EdgeGroup, type Slice } from "./loadPlan";

export interface LoadOptions {
  /** Compares and reports, and writes nothing. */
  readonly dryRun?: boolean;
  /** Loads also into a database that holds labels which are not onrecord's. */
  readonly force?: boolean;
  /** The instant that is recorded, by default the present one. */
  readonly now?: Date;
}

/** What a load did, or would have done. */
export interface LoadReport {
  readonly bundle: string;
  readonly dryRun: boolean;
  /** Nodes of the bundle by label. */
  readonly counts: Readonly<Record<string, number>>;
  readonly added: number;
  readonly changed: number;
  readonly retired: number;
  readonly unchanged: number;
  /** Base edges of the bundle. */
  readonly edges: number;
  readonly edgesAdded: number;
  readonly edgesRemoved: number;
}

const batchRows = 5000;

/**
 * Makes the graph equal to a bundle: new nodes are added, changed ones replaced, what the bundle no longer holds is
 * retired. A retired node keeps its base edges, so that `recordedAsOf` still shows who said it; edges between standing
 * nodes that the bundle no longer holds are removed. What is unchanged is not written. Nodes and edges of other bundles and of editors are
 * never touched. Each transaction leaves the graph sound, derived edges included, so an interrupted load is completed
 * by the next.
 * @throws BundleError with every complaint; DomainError FOREIGN_GRAPH or CONFLICT; nothing is written then
 * @throws StoreError
 */
export async function loadBundle(store: GraphStore, queries: QueryLibrary, folder: string, options: LoadOptions = {}): Promise<LoadReport> {
  const { dryRun = false, force = false, now = new Date() } = options;
  const index = checkBundle(folder);
  const desired = desiredGraph(index);
  if (!force) await refuseForeignGraph(store, queries);
  await checkDerivationCircles(store, queries, index, desired.bundle);
  index.throwIfAny("the bundle is refused");
  const held = await readHeldGraph(store, queries, desired.bundle);
  await refuseTakenIds(store, queries, desired.bundle, [...desired.nodes.keys()].filter((id) => !held.nodes.has(id)));
  const instant = `${now.toISOString().slice(0, 19)}Z`;
  const { slices, ...difference } = planLoad(desired, held, instant);
  if (!dryRun) {
    for (const slice of slices) await store.write((transaction) => writeSlice(transaction, queries, desired.bundle, slice, instant, held));
  }
  const counts: Record<string, number> = {};
  for (const id of desired.nodes.keys()) {
    const label = labelOfId(id) ?? "";
    counts[label] = (counts[label] ?? 0) + 1;
  }
  return { bundle: desired.bundle, dryRun, counts, ...difference, edges: desired.edges.length };
}

async function writeSlice(transaction: Transaction, queries: QueryLibrary, bundle: string, slice: Slice, now: string, held: HeldGraph): Promise<void> {
  const touched = new Set<string>();
  const dependedOn = new Set<string>();
  const touch = (id: string): void => {
    const statement = statementOf(id);
    const before = held.nodes.get(id);
    if (statement !== null) touched.add(statement);
    else if (before !== undefined) dependedOn.add(id);
    for (const reviewed of reviewedStatements(before?.properties)) touched.add(reviewed);
  };
  for (const [labels, rows] of groupBy(slice.put, ({ id }) => labelsOfId(id))) {
    await inBatches(transaction, queries.choose("write/putNodes", { NodeLabel: labels }), rows.map(({ id, properties }) => ({ id, properties })));
  }
  await writeEdges(transaction, queries, bundle, slice.edges);
  for (const [label, ids] of byLabel(slice.retire, (id) => id)) {
    for (let start = 0; start < ids.length; start += batchRows) {
      await transaction.run(queries.choose("write/retireNodes", { NodeLabel: label }), { ids: ids.slice(start, start + batchRows), now });
    }
  }
  for (const { id, properties } of slice.put) {
    touch(id);
    for (const reviewed of reviewedStatements(properties)) touched.add(reviewed);
  }
  for (const id of slice.retire) touch(id);
  for (const { type, from, to } of slice.edges) {
    touch(from);
    if (statementOf(from) === null || type === "REPORTS") touch(to);
  }
  for (const [label, ids] of byLabel([...dependedOn], (id) => id)) {
    const rows = await transaction.run(queries.choose("read/statementsTouching", { NodeLabel: label }), { ids });
    for (const row of rows) touched.add(String(row["id"]));
  }
  await projectStatements(transaction, queries, touched);
}

async function writeEdges(transaction: Transaction, queries: QueryLibrary, bundle: string, groups: readonly EdgeGroup[]): Promise<void> {
  for (const [, alike] of groupBy(groups, ({ type, from, to }) => `${type} ${labelOfId(from)} ${labelOfId(to)}`)) {
    const [{ type, from: oneFrom, to: oneTo }] = alike;
    const choices = { FromLabel: labelOfId(oneFrom) ?? "", EdgeType: type, ToLabel: labelOfId(oneTo) ?? "" };
    const isSingle = ({ edges, heldCount }: EdgeGroup): boolean => edges.length === 1 && heldCount <= 1;
    const replaced = alike.filter((group) => !isSingle(group));
    const remove = queries.choose("write/removeEdges", choices);
    await inBatches(transaction, remove, replaced.map(({ from, to }) => ({ from, to })), { bundle });
    const create = queries.choose("write/createEdges", choices);
    await inBatches(transaction, create, replaced.flatMap(({ from, to, edges }) => edges.map((properties) => ({ from, to, properties }))));
    const merge = queries.choose("write/mergeEdges", choices);
    await inBatches(transaction, merge, alike.filter(isSingle).flatMap(({ from, to, edges }) => edges.map((properties) => ({ from, to, bundle, properties }))));
  }
}

async function inBatches(transaction: Transaction, query: CypherText, rows: readonly Properties[], others: Properties = {}): Promise<void> {
  for (let start = 0; start < rows.length; start += batchRows) {
    await transaction.run(query, { ...others, rows: rows.slice(start, start + batchRows) });
  }
}
