import type { GraphStore, Transaction } from "../../store/graphStore";
import type { QueryLibrary } from "../../store/queryLibrary";
import { labelOfId } from "../model";
import type { BundleIndex } from "./bundleIndex";
import { sections, type Section } from "./bundleSchema";
import { DesiredGraph, reviewedStatements, statementOf, type EdgeRow, type NodeRow, type Records } from "./desiredGraph";
import type { HeldGraph, HeldNode } from "./heldGraph";
import type { KeptEntries } from "./keptEntries";
import { LoadBatch, writeBatch } from "./loadBatch";
import { changedGroups, isAsHeld, ownerOf, replacing, type EdgeGroup } from "./loadDifference";
import { LoadStopped } from "./loadStopped";
import { LoadTally, type LoadReport } from "./loadTally";
import { projectNew } from "./newStatement";
import { statementUnits } from "./statementUnits";

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

/** An entry's records with the number of entries they are of. */
interface Block {
  readonly records: Records[];
  rows: number;
}

const freeSections = sections.filter((section) => section !== "statements" && section !== "derivations" && section !== "identities" && section !== "reviews");
/** Base rows that are compared with the graph at a time. */
const mostBlockRows = 15_000;
const pageIds = 5000;

/**
 * Writes what a bundle has and the graph has not, in an order in which the graph is sound after every transaction: first
 * what statements rest on, then the statements with all that belongs to them, and last what nothing rests on any more.
 */
export class BundleLoad {
  readonly #task: LoadTask;
  readonly #desired: DesiredGraph;
  readonly #tally = new LoadTally();
  /** What the next transaction writes. */
  #batch = new LoadBatch();
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
    this.#desired = new DesiredGraph(task.index);
    this.#isReached = new Uint8Array(task.entries.count);
  }

  async run(): Promise<LoadReport> {
    await this.#nodesBesideStatements();
    await this.#edgesBesideStatements();
    await this.#statements();
    await this.#reviews();
    for (const group of this.#removed) await this.#put({ edges: [group] });
    await this.#retire();
    await this.#flush();
    this.#task.onProgress(this.#task.entries.count);
    return this.#tally.report(this.#task.index.bundle, this.#task.dryRun);
  }

  async #nodesBesideStatements(): Promise<void> {
    for (const { records, rows } of this.#blocks(this.#recordsOf(freeSections))) {
      await this.#makeRoom(rows);
      const nodes = records.flatMap((one) => one.nodes);
      const held = await this.#task.held.nodes(nodes.map(({ id }) => id));
      const batch = new LoadBatch();
      for (const node of nodes) this.#compareNode(batch, node, held.get(node.id));
      if (!this.#task.held.isEmpty) for (const { id } of batch.created) this.#created.add(id);
      this.#join(batch);
    }
  }

  async #edgesBesideStatements(): Promise<void> {
    for (const { records, rows } of this.#blocks(this.#withFurtherEdges())) {
      await this.#makeRoom(rows);
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
      this.#join(batch);
      this.#advance(records.length);
    }
  }

  async #statements(): Promise<void> {
    for (const { records, rows } of this.#blocks(this.#statementRecords())) {
      await this.#makeRoom(rows);
      const ids = records.flatMap(({ nodes: [statement] }) => statement?.id ?? []);
      for (const id of ids) this.#isReached[this.#task.index.numberOf(id) ?? 0] = 1;
      const held = await this.#heldOf(ids);
      const batch = new LoadBatch();
      for (const one of records) {
        const [statement] = one.nodes;
        if (statement === undefined) continue;
        this.#tally.edges += one.edges.length;
        if (held.nodes.has(statement.id)) this.#compareStatement(batch, one, held);
        else this.#createStatement(batch, one);
        const waiting = this.#waiting.get(statement.id) ?? [];
        batch.edges.push(...waiting);
        this.#waiting.delete(statement.id);
      }
      this.#join(batch);
      this.#advance(records.length);
    }
  }

  /** Verdicts on pairs of statements, which the contradictions of these show. */
  async #reviews(): Promise<void> {
    for (const { records, rows } of this.#blocks(this.#recordsOf(["reviews"]))) {
      await this.#makeRoom(rows);
      const nodes = records.flatMap((one) => one.nodes);
      const held = await this.#task.held.nodes(nodes.map(({ id }) => id));
      const batch = new LoadBatch();
      for (const node of nodes) this.#compareNode(batch, node, held.get(node.id));
      for (const { id, properties } of [...batch.created, ...batch.replaced]) batch.touched.push(...reviewedStatements(properties), ...reviewedStatements(held.get(id)?.properties));
      this.#join(batch);
      this.#advance(records.length);
    }
  }

  /** Retires what the bundle no longer holds; of the statements, those that are told of before those that tell of them. */
  async #retire(): Promise<void> {
    const { index, held } = this.#task;
    const quotations = new Map<string, string[]>();
    const statements = new Set<string>();
    const others: string[] = [];
    for await (const ids of held.standingIds()) {
      for (const id of ids) {
        const statement = statementOf(id);
        if (index.has(statement ?? id)) continue;
        if (statement === null) others.push(id);
        else if (statement === id) statements.add(id);
        else quotations.set(statement, [...(quotations.get(statement) ?? []), id]);
      }
    }
    for (const statement of [...await this.#toldFirst(statements), ...[...quotations.keys()].filter((id) => !statements.has(id))]) {
      const ids = [...(statements.has(statement) ? [statement] : []), ...(quotations.get(statement) ?? [])];
      await this.#put({ retired: ids });
    }
    for (let start = 0; start < others.length; start += pageIds) {
      const page = others.slice(start, start + pageIds);
      const reviews = await held.nodes(page.filter((id) => labelOfId(id) === "Review"));
      for (const id of page) await this.#put({ retired: [id], touched: reviewedStatements(reviews.get(id)?.properties) });
    }
  }

  async #toldFirst(statements: ReadonlySet<string>): Promise<readonly string[]> {
    const told = new Map<string, string[]>();
    for (const { type, from, to } of await this.#task.held.edgesOf([...statements])) {
      if (type === "REPORTS" && statements.has(to)) told.set(from, [...(told.get(from) ?? []), to]);
    }
    const ordered = new Set<string>();
    for (const statement of statements) {
      const trail = [{ id: statement, open: [...(told.get(statement) ?? [])] }];
      const onTrail = new Set([statement]);
      for (let top = trail.at(-1); top !== undefined; top = trail.at(-1)) {
        const next = top.open.pop();
        if (next === undefined) {
          ordered.add(top.id);
          trail.pop();
        } else if (!ordered.has(next) && !onTrail.has(next)) {
          onTrail.add(next);
          trail.push({ id: next, open: [...(told.get(next) ?? [])] });
        }
      }
    }
    return [...ordered];
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

  async #heldOf(statements: readonly string[]): Promise<HeldStatements> {
    const nodes = new Map(await this.#task.held.nodes(statements));
    if (nodes.size === 0) return { nodes, quotations: new Map(), edges: new Map() };
    const known = [...nodes.keys()];
    const quotations = await this.#task.held.quotationsOf(known);
    for (const quotation of quotations) nodes.set(quotation.id, quotation);
    const byStatement = new Map<string, HeldNode[]>();
    for (const quotation of quotations) byStatement.set(statementOf(quotation.id) ?? "", [...(byStatement.get(statementOf(quotation.id) ?? "") ?? []), quotation]);
    return { nodes, quotations: byStatement, edges: groupByOwner(await this.#task.held.edgesOf([...known, ...quotations.map(({ id }) => id)])) };
  }

  *#recordsOf(wanted: readonly Section[]): Generator<readonly Records[]> {
    for (const { entry } of this.#task.entries.of(...wanted)) {
      const records = this.#desired.recordsOf(entry);
      this.#tally.see({ nodes: records.nodes, edges: [] });
      yield [records];
    }
  }

  /** The free entries again, each with the derivations and identities that start at it. */
  *#withFurtherEdges(): Generator<readonly Records[]> {
    const further = new Map<string, number[]>();
    for (const { number, entry } of this.#task.entries.of("derivations", "identities")) {
      const owner = entry.section === "derivations" ? entry.value.from : entry.value.actor;
      further.set(owner, [...(further.get(owner) ?? []), number]);
    }
    for (const { entry } of this.#task.entries.of(...freeSections)) {
      const { nodes, edges } = this.#desired.recordsOf(entry);
      const others = (further.get(nodes[0]?.id ?? "") ?? []).flatMap((number) => this.#desired.recordsOf(this.#task.entries.at(number)).edges);
      yield [{ nodes, edges: [...edges, ...others] }];
    }
  }

  *#statementRecords(): Generator<readonly Records[]> {
    for (const unit of statementUnits(this.#task.index, this.#task.entries)) {
      const records = unit.map((entry) => this.#desired.recordsOf(entry));
      for (const { nodes } of records) this.#tally.see({ nodes, edges: [] });
      yield records;
    }
  }

  /** Joins what belongs together to blocks of about as many rows as a transaction has. */
  *#blocks(units: Iterable<readonly Records[]>): Generator<Block> {
    const limit = Math.min(this.#task.batchRows, mostBlockRows);
    let block: Block = { records: [], rows: 0 };
    for (const unit of units) {
      const rows = unit.reduce((sum, { nodes, edges }) => sum + nodes.length + edges.length, 0);
      if (block.records.length > 0 && block.rows + rows > limit) {
        yield block;
        block = { records: [], rows: 0 };
      }
      block.records.push(...unit);
      block.rows += rows;
      this.#holds(block.rows);
    }
    if (block.records.length > 0) yield block;
  }

  async #put(rows: { readonly edges?: readonly EdgeGroup[]; readonly retired?: readonly string[]; readonly touched?: readonly string[] }): Promise<void> {
    const batch = new LoadBatch();
    batch.edges.push(...(rows.edges ?? []));
    batch.retired.push(...(rows.retired ?? []));
    batch.touched.push(...(rows.touched ?? []));
    this.#tally.retired += batch.retired.length;
    await this.#makeRoom(batch.rows);
    this.#join(batch);
  }

  /**
   * Writes the batch when so many rows more would be too many. Called before anything is read to be compared, as what the
   * projection notes on a statement may change with every transaction, and a statement is replaced together with its notes.
   */
  async #makeRoom(rows: number): Promise<void> {
    if (this.#batch.rows > 0 && this.#batch.rows + rows > this.#task.batchRows) await this.#flush();
  }

  #join(batch: LoadBatch): void {
    if (this.#batch.rows === 0 && this.#batch.touched.length === 0) this.#batch = batch;
    else this.#batch.add(batch);
    this.#holds(0);
  }

  async #flush(): Promise<void> {
    const { store, queries, index, now, dryRun, isStopped } = this.#task;
    if (isStopped()) throw new LoadStopped(this.#tally.batches);
    const batch = this.#batch;
    this.#batch = new LoadBatch();
    if (batch.rows === 0 || dryRun) return;
    await store.write((transaction) => writeBatch(this.#stoppable(transaction), queries, index.bundle, batch, now));
    this.#tally.batches += 1;
  }

  #stoppable(transaction: Transaction): Transaction {
    return {
      run: (query, parameters) => {
        if (this.#task.isStopped()) throw new LoadStopped(this.#tally.batches);
        return transaction.run(query, parameters);
      },
    };
  }

  #advance(entries: number): void {
    this.#entriesDone += entries;
    this.#task.onProgress(this.#entriesDone);
  }

  #holds(rows: number): void {
    this.#tally.mostHeld = Math.max(this.#tally.mostHeld, this.#task.entries.heldInMemory + this.#batch.rows + rows);
  }
}

interface HeldStatements {
  readonly nodes: ReadonlyMap<string, HeldNode>;
  readonly quotations: ReadonlyMap<string, readonly HeldNode[]>;
  readonly edges: ReadonlyMap<string, readonly EdgeRow[]>;
}

function groupByOwner(edges: readonly EdgeRow[]): ReadonlyMap<string, readonly EdgeRow[]> {
  const groups = new Map<string, EdgeRow[]>();
  for (const edge of edges) {
    const group = groups.get(ownerOf(edge));
    if (group === undefined) groups.set(ownerOf(edge), [edge]);
    else group.push(edge);
  }
  return groups;
}
