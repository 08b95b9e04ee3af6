import type { GraphStore } from "../../store/graphStore";
import type { QueryLibrary } from "../../store/queryLibrary";
import { BatchWriter } from "./batchWriter";
import type { BundleIndex } from "./bundleIndex";
import { blocksOf, BundleRecords, type Block } from "./bundleRecords";
import { reviewedStatements, statementOf, type EdgeRow, type NodeRow, type Records } from "./desiredGraph";
import { groupByOwner, type HeldGraph, type HeldNode, type HeldStatements } from "./heldGraph";
import type { KeptEntries } from "./keptEntries";
import { LoadBatch } from "./loadBatch";
import { changedGroups, isAsHeld, ownerOf, replacing, type EdgeGroup } from "./loadDifference";
import { LoadTally, type LoadReport } from "./loadTally";
import { projectNew } from "./newStatement";
import { retirementsOf } from "./retirement";

interface LoadTask {
  readonly store: GraphStore;
  readonly queries: QueryLibrary;
  readonly index: BundleIndex;
  readonly entries: KeptEntries;
  readonly held: HeldGraph;
  readonly dryRun: boolean;
  readonly batchRows: number;
  /** The instant that is recorded. */
  readonly now: string;
  readonly isStopped: () => boolean;
  readonly onProgress: (entries: number) => void;
}

/** Base rows that are compared with the graph at a time. */
const mostBlockRows = 15_000;

/**
 * Writes what a bundle has and the graph has not, in an order in which the graph is sound after every transaction: first
 * what statements rest on, then the statements with all that belongs to them, and last what nothing rests on any more.
 */
export class BundleLoad {
  readonly #task: LoadTask;
  readonly #records: BundleRecords;
  readonly #tally = new LoadTally();
  readonly #writer: BatchWriter;
  #entriesDone = 0;
  /** Nodes beside statements that this load has created, unless the graph held nothing of the bundle: then it is all of them. */
  readonly #created = new Set<string>();
  /** Statements that are written already or in the batch, by number. */
  readonly #isReached: Uint8Array;
  /** Edges to a statement that is not reached yet, by its id. */
  readonly #waiting = new Map<string, EdgeGroup[]>();
  /** Edges to be removed once all else is written, as statements may rest on them until then. */
  readonly #removed: EdgeGroup[] = [];

  constructor(task: LoadTask) {
    this.#task = task;
    this.#records = new BundleRecords(task.index, task.entries);
    this.#isReached = new Uint8Array(task.entries.count);
    const { store, queries, index, entries, held, dryRun, batchRows, now, isStopped } = task;
    this.#writer = new BatchWriter({
      // Nothing is read of a graph that held nothing.
      store, queries, bundle: index.bundle, now, dryRun, batchRows, isStopped, writesBehind: held.isEmpty,
      onHeld: (rows) => this.#tally.holds(entries.heldInMemory + rows),
    });
  }

  async run(): Promise<LoadReport> {
    try {
      await this.#nodesBesideStatements();
      await this.#edgesBesideStatements();
      await this.#statements();
      await this.#reviews();
      for (const group of this.#removed) await this.#put({ edges: [group] });
      await this.#retire();
      await this.#writer.end();
    } finally {
      await this.#writer.settle();
    }
    this.#task.onProgress(this.#task.entries.count);
    return this.#tally.report(this.#task.index.bundle, this.#task.dryRun, this.#writer.batches);
  }

  async #nodesBesideStatements(): Promise<void> {
    for await (const { records, rows } of this.#blocks(this.#records.besideStatements())) {
      await this.#writer.makeRoom(rows);
      const nodes = records.flatMap((one) => one.nodes);
      this.#tally.see(nodes);
      const held = await this.#task.held.nodes(nodes.map(({ id }) => id));
      const batch = new LoadBatch();
      for (const node of nodes) this.#compareNode(batch, node, held.get(node.id));
      if (!this.#task.held.isEmpty) for (const { id } of batch.created) this.#created.add(id);
      this.#writer.join(batch);
    }
  }

  async #edgesBesideStatements(): Promise<void> {
    for await (const { records, rows } of this.#blocks(this.#records.withFurtherEdges())) {
      await this.#writer.makeRoom(rows);
      const owners = records.flatMap(({ nodes }) => nodes.map(({ id }) => id));
      const known = this.#task.held.isEmpty ? new Set<string>() : new Set(owners.filter((id) => !this.#created.has(id)));
      const held = groupByOwner(await this.#task.held.edgesOf([...known]));
      const batch = new LoadBatch();
      for (const { nodes: [owner], edges } of records) {
        if (owner === undefined) continue;
        this.#tally.edges += edges.length;
        if (known.has(owner.id)) this.#compareEdges(batch, edges, held.get(owner.id) ?? []);
        else {
          this.#draw(batch, edges.map((edge) => this.#recorded(edge)));
          if (!this.#task.held.isEmpty) batch.completed.push(owner.id);
        }
      }
      this.#writer.join(batch);
      this.#advance(records.length);
    }
  }

  async #statements(): Promise<void> {
    for await (const { records, rows } of this.#blocks(this.#records.statements())) {
      await this.#writer.makeRoom(rows);
      const ids = records.flatMap(({ nodes: [statement] }) => statement?.id ?? []);
      for (const id of ids) this.#isReached[this.#task.index.numberOf(id) ?? 0] = 1;
      const held = await this.#task.held.statements(ids);
      const batch = new LoadBatch();
      for (const one of records) {
        const [statement] = one.nodes;
        if (statement === undefined) continue;
        this.#tally.see(one.nodes);
        this.#tally.edges += one.edges.length;
        if (held.nodes.has(statement.id)) this.#compareStatement(batch, one, held);
        else this.#createStatement(batch, one);
        const waiting = this.#waiting.get(statement.id) ?? [];
        batch.edges.push(...waiting);
        this.#waiting.delete(statement.id);
      }
      this.#writer.join(batch);
      this.#advance(records.length);
    }
  }

  /** Verdicts on pairs of statements, which the contradictions of these show. */
  async #reviews(): Promise<void> {
    for await (const { records, rows } of this.#blocks(this.#records.reviews())) {
      await this.#writer.makeRoom(rows);
      const nodes = records.flatMap((one) => one.nodes);
      this.#tally.see(nodes);
      const held = await this.#task.held.nodes(nodes.map(({ id }) => id));
      const batch = new LoadBatch();
      for (const node of nodes) this.#compareNode(batch, node, held.get(node.id));
      for (const { id, properties } of [...batch.created, ...batch.replaced]) batch.touched.push(...reviewedStatements(properties), ...reviewedStatements(held.get(id)?.properties));
      this.#writer.join(batch);
      this.#advance(records.length);
    }
  }

  /** Retires what the bundle no longer holds. */
  async #retire(): Promise<void> {
    for await (const rows of retirementsOf(this.#task.held, this.#task.index)) await this.#put(rows);
  }

  #compareNode(batch: LoadBatch, node: NodeRow, known: HeldNode | undefined): void {
    if (known === undefined) {
      this.#tally.added += 1;
      batch.created.push({ id: node.id, properties: { ...node.properties, recordedAt: this.#task.now } });
    } else if (isAsHeld(node, known)) this.#tally.unchanged += 1;
    else {
      this.#tally.changed += 1;
      batch.replaced.push(replacing(node, known, this.#task.now));
    }
  }

  #compareEdges(batch: LoadBatch, wanted: readonly EdgeRow[], held: readonly EdgeRow[]): void {
    const standing = held.filter(({ from, to }) => this.#stands(from) && this.#stands(to));
    for (const group of changedGroups(wanted, standing, this.#task.now)) {
      this.#tally.change(group);
      // What rests on an edge beside statements, or on being told of, may be written only later.
      if (group.edges.length === 0 && (group.type === "REPORTS" || statementOf(ownerOf(group)) === null)) this.#removed.push(group);
      else if (this.#mustWait(group)) this.#wait(group);
      else batch.edges.push(group);
    }
  }

  #compareStatement(batch: LoadBatch, { nodes, edges }: Records, held: HeldStatements): void {
    const ids = new Set(nodes.map(({ id }) => id));
    const [statement] = nodes;
    for (const node of nodes) this.#compareNode(batch, node, held.nodes.get(node.id));
    for (const quotation of held.quotations.get(statement?.id ?? "") ?? []) {
      if (ids.has(quotation.id) || quotation.isRetired) continue;
      this.#tally.retired += 1;
      batch.retired.push(quotation.id);
    }
    this.#compareEdges(batch, edges, [...ids].flatMap((id) => held.edges.get(id) ?? []).filter(({ to }) => !to.startsWith("quotation:") || ids.has(to)));
  }

  #createStatement(batch: LoadBatch, { nodes, edges }: Records): void {
    const { index, now } = this.#task;
    const [statement, ...quotations] = nodes;
    if (statement === undefined) return;
    this.#tally.added += nodes.length;
    const recorded = edges.map((edge) => this.#recorded(edge));
    const later = recorded.filter((edge) => this.#mustWait(edge));
    for (const { properties, ...ends } of later) {
      this.#tally.edgesAdded += 1;
      this.#wait({ ...ends, edges: [properties], heldCount: 0 });
    }
    const present = later.length === 0 ? recorded : recorded.filter((edge) => !later.includes(edge));
    const { node, edges: keyed, projected } = projectNew(index, { id: statement.id, properties: { ...statement.properties, recordedAt: now } }, present);
    batch.created.push(node, ...quotations.map(({ id, properties }) => ({ id, properties: { ...properties, recordedAt: now } })));
    this.#draw(batch, keyed);
    batch.statements.push(projected);
  }

  #draw(batch: LoadBatch, edges: readonly EdgeRow[]): void {
    this.#tally.edgesAdded += edges.length;
    for (const edge of edges) batch.drawn.push(edge);
  }

  #recorded({ type, from, to, properties }: EdgeRow): EdgeRow {
    return { type, from, to, properties: { ...properties, recordedAt: this.#task.now } };
  }

  /** Whether an edge leads to a statement that is not reached yet. */
  #mustWait({ type, to }: Pick<EdgeRow, "type" | "to">): boolean {
    return type !== "QUOTES" && to.startsWith("statement:") && this.#isReached[this.#task.index.numberOf(to) ?? 0] !== 1;
  }

  #wait(group: EdgeGroup): void {
    const others = this.#waiting.get(group.to);
    if (others === undefined) this.#waiting.set(group.to, [group]);
    else others.push(group);
  }

  /** Whether a node is the bundle's, or a quotation of one of its statements. */
  #stands(id: string): boolean {
    return this.#task.index.has(statementOf(id) ?? id);
  }

  #blocks(units: Iterable<readonly Records[]>): AsyncGenerator<Block> {
    return blocksOf(units, Math.min(this.#task.batchRows, mostBlockRows), (rows) => this.#writer.holds(rows));
  }

  async #put(rows: { readonly edges?: readonly EdgeGroup[]; readonly retired?: readonly string[]; readonly touched?: readonly string[] }): Promise<void> {
    const batch = new LoadBatch();
    batch.edges.push(...(rows.edges ?? []));
    batch.retired.push(...(rows.retired ?? []));
    batch.touched.push(...(rows.touched ?? []));
    this.#tally.retired += batch.retired.length;
    await this.#writer.makeRoom(batch.rows);
    this.#writer.join(batch);
  }

  #advance(entries: number): void {
    this.#entriesDone += entries;
    this.#task.onProgress(this.#entriesDone);
  }
}
