import type { CypherText, Parameters, Row, Transaction } from "../../store/graphStore";
import type { QueryLibrary } from "../../store/queryLibrary";
import { batchesOf } from "../batches";
import { groupBy } from "../grouping";
import { labelOfId } from "../model";
import { projectStatements, type NewStatement } from "../projection";
import { labelsOfId, statementOf, type EdgeRow, type NodeRow, type Properties } from "./desiredGraph";
import { byLabel, type EdgeGroup } from "./loadDifference";

/** Most rows of one query. */
const queryRows = 5000;

/** What one transaction writes, in the order of the fields. */
export class LoadBatch {
  /** Nodes that are new. */
  readonly created: NodeRow[] = [];
  /** Nodes that are held, to be replaced. */
  readonly replaced: NodeRow[] = [];
  /** Edges that come with a new node. */
  readonly drawn: EdgeRow[] = [];
  readonly edges: EdgeGroup[] = [];
  /** Ids. */
  readonly retired: string[] = [];
  /** Ids of new nodes that have their own edges now, where an earlier transaction may have tied something held to them. */
  readonly completed: string[] = [];
  /** Ids of further statements that are to be looked at again. */
  readonly touched: string[] = [];
  /** Statements whose nodes and edges are all new, with what is derived from them. */
  readonly statements: NewStatement[] = [];

  /** Base rows. */
  get rows(): number {
    return this.created.length + this.replaced.length + this.drawn.length + this.edges.length + this.retired.length;
  }

  add(other: LoadBatch): void {
    for (const row of other.created) this.created.push(row);
    for (const row of other.replaced) this.replaced.push(row);
    for (const row of other.drawn) this.drawn.push(row);
    for (const row of other.edges) this.edges.push(row);
    for (const id of other.retired) this.retired.push(id);
    for (const id of other.completed) this.completed.push(id);
    for (const id of other.touched) this.touched.push(id);
    for (const statement of other.statements) this.statements.push(statement);
  }
}

/** Writes a batch and what is derived from it. May be run again after a rollback. */
export async function writeBatch(transaction: Transaction, queries: QueryLibrary, bundle: string, batch: LoadBatch, now: string): Promise<void> {
  await writeNodes(transaction, queries, "write/createNodes", batch.created);
  await writeNodes(transaction, queries, "write/putNodes", batch.replaced);
  await writeDrawn(transaction, queries, batch.drawn);
  await writeGroups(transaction, queries, bundle, batch.edges);
  for (const [label, ids] of byLabel(batch.retired, (id) => id)) {
    for (const batch of batchesOf(ids, queryRows)) await transaction.run(queries.choose("write/retireNodes", { NodeLabel: label }), { ids: batch, now });
  }
  await projectStatements(transaction, queries, await touchedBy(transaction, queries, batch), batch.statements);
}

/**
 * The statements whose derived edges or contradictions may have changed: those written to, and those that rest on what
 * was replaced, retired or tied differently.
 */
async function touchedBy(transaction: Transaction, queries: QueryLibrary, { replaced, edges, retired, completed, touched: further }: LoadBatch): Promise<ReadonlySet<string>> {
  const touched = new Set(further);
  const dependedOn = new Set<string>();
  const touch = (id: string): void => {
    const statement = statementOf(id);
    if (statement === null) dependedOn.add(id);
    else touched.add(statement);
  };
  for (const { id } of replaced) touch(id);
  for (const id of [...retired, ...completed]) touch(id);
  for (const { from, to } of edges) {
    const ends = [from, to].filter((id) => statementOf(id) !== null);
    for (const id of ends.length > 0 ? ends : [from, to]) touch(id);
  }
  for (const [label, ids] of byLabel(dependedOn, (id) => id)) {
    for (const row of await transaction.run(queries.choose("read/statementsTouching", { NodeLabel: label }), { ids })) touched.add(String(row["id"]));
  }
  return touched;
}

async function writeNodes(transaction: Transaction, queries: QueryLibrary, text: string, nodes: readonly NodeRow[]): Promise<void> {
  for (const [labels, rows] of groupBy(nodes, ({ id }) => labelsOfId(id))) await runInBatches(transaction, queries.choose(text, { NodeLabel: labels }), rows);
}

async function writeDrawn(transaction: Transaction, queries: QueryLibrary, edges: readonly EdgeRow[]): Promise<void> {
  for (const [, alike] of groupBy(edges, ({ type, from, to }) => `${type} ${labelOfId(from)} ${labelOfId(to)}`)) {
    const [{ type, from, to }] = alike;
    await runInBatches(transaction, queries.choose("write/createEdges", { FromLabel: labelOfId(from) ?? "", EdgeType: type, ToLabel: labelOfId(to) ?? "" }), alike);
  }
}

async function writeGroups(transaction: Transaction, queries: QueryLibrary, bundle: string, groups: readonly EdgeGroup[]): Promise<void> {
  for (const [, alike] of groupBy(groups, ({ type, from, to }) => `${type} ${labelOfId(from)} ${labelOfId(to)}`)) {
    const [{ type, from: oneFrom, to: oneTo }] = alike;
    const choices = { FromLabel: labelOfId(oneFrom) ?? "", EdgeType: type, ToLabel: labelOfId(oneTo) ?? "" };
    const isSingle = ({ edges, heldCount }: EdgeGroup): boolean => edges.length === 1 && heldCount <= 1;
    const others = alike.filter((group) => !isSingle(group));
    await runInBatches(transaction, queries.choose("write/removeEdges", choices), others.map(({ from, to }) => ({ from, to })), { bundle });
    await runInBatches(transaction, queries.choose("write/createEdges", choices), others.flatMap(rowsOf));
    await runInBatches(transaction, queries.choose("write/mergeEdges", choices), alike.filter(isSingle).flatMap((group) => rowsOf(group).map((row) => ({ ...row, bundle }))));
  }
}

function rowsOf({ from, to, edges }: EdgeGroup): readonly { readonly from: string; readonly to: string; readonly properties: Properties }[] {
  return edges.map((properties) => ({ from, to, properties }));
}

async function runInBatches(transaction: Transaction, query: CypherText, rows: readonly object[], others: Parameters = {}): Promise<void> {
  for (const batch of batchesOf(rows, queryRows)) await transaction.run(query, { ...others, rows: batch as readonly Row[] });
}
