import type { CypherText, GraphStore, Parameters, Row, Transaction } from "../store/graphStore";
import type { QueryLibrary } from "../store/queryLibrary";
import { batchesOf, pagesOf } from "./batches";
import { compareContradictions, removeFaults, type ContradictionFaults } from "./contradictions/compareContradictions";
import { projectContradictions } from "./contradictions/projectContradictions";
import { groupBy } from "./grouping";
import { derivedEdgeTypes, type DerivedEdgeType } from "./model";
import { hasRightEdgeKeys, hasRightNote, saidKeyOf, saidListsOf, writeEdgeKeys } from "./saidKeys";
import { derivedEdgesOf, printEnds, readStatementFacts, type DerivedEdge, type StatementFacts } from "./derivedEdges";

/** How the derived edges compare with a fresh computation. All but `edges` are 0 in a sound graph. */
export interface ProjectionStatus {
  /** Derived edges there are. */
  readonly edges: number;
  /** Edges that should be there and are not. */
  readonly missing: number;
  /** Edges that should not be there. */
  readonly orphaned: number;
  /** Edges whose content or rule, and statements whose notes or keys, are not what they should be. */
  readonly stale: number;
}

/** What a rebuild removes and creates, or would. */
export interface ProjectionRepair {
  readonly removed: number;
  readonly created: number;
  readonly dryRun: boolean;
}

const statementPage = 1000;
const edgePage = 20_000;
const batchRows = 5000;

/** A statement written for the first time, with what is derived from it, by a writer who knows all its base edges. */
export interface NewStatement {
  readonly id: string;
  readonly edges: readonly DerivedEdge[];
  /** Whether it asserts, denies, responds to or tells of anything, without which it cannot contradict. */
  readonly takesSides: boolean;
}

/** What the projection notes on a statement, as properties of its node. */
export interface ProjectionNotes {
  readonly projectedEdges: readonly string[] | null;
  readonly saidKey: string | null;
  readonly saidLists: readonly string[] | null;
}

/** What is noted on a statement from which these edges are derived. */
export function projectionNotesOf(statement: StatementFacts, edges: readonly DerivedEdge[]): ProjectionNotes {
  return { projectedEdges: orNull(notesOf(edges)), saidKey: saidKeyOf(statement), saidLists: orNull(saidListsOf(statement)) };
}

/**
 * The one writer of derived edges and contradictions: removes those of the statements and creates them afresh from their base edges.
 * Every base write calls it last, in the same transaction, for the statements it touched; retired ones are left with none.
 * Which edges to remove is read from the statement itself (`projectedEdges`), since their old path may be gone.
 * @param created  statements that are new, and whose notes and keys are written already
 */
export async function projectStatements(transaction: Transaction, queries: QueryLibrary, statementIds: Iterable<string>, created: readonly NewStatement[] = []): Promise<void> {
  const run = (query: CypherText, parameters?: Parameters): Promise<readonly Row[]> => transaction.run(query, parameters);
  const touched = [...new Set(statementIds)];
  await createEdges(run, queries, created.flatMap(({ edges }) => edges));
  for (const ids of batchesOf(touched, statementPage)) {
    const facts = await readStatementFacts(run, queries, ids);
    const fresh = new Map(facts.map((statement) => [statement.id, derivedEdgesOf(statement)]));
    await removeNotedEdges(run, queries, facts);
    await createEdges(run, queries, [...fresh.values()].flat());
    const rows = facts.flatMap((statement) => {
      const edges = fresh.get(statement.id) ?? [];
      if (sameNotes(notesOf(edges), statement.projectedEdges) && hasRightNote(statement)) return [];
      return [{ id: statement.id, ...projectionNotesOf(statement, edges) }];
    });
    if (rows.length > 0) await run(queries.get("write/noteProjection"), { rows });
    await writeEdgeKeys(run, queries, facts);
  }
  await projectContradictions(run, queries, [...touched, ...created.flatMap(({ id, takesSides }) => (takesSides ? [id] : []))]);
}

/** Compares every derived edge and contradiction with a fresh computation from base edges. Reads the whole graph, page by page. */
export async function projectionStatus(store: GraphStore, queries: QueryLibrary): Promise<ProjectionStatus> {
  const { edges, missing, orphaned, stale, staleNotes, nameless, contradictions } = await compare((query, parameters) => store.read(query, parameters), queries);
  return {
    edges: edges + contradictions.edges,
    missing: missing.length + contradictions.missing,
    orphaned: orphaned.length + nameless + contradictions.orphaned,
    stale: stale.length + staleNotes.length + contradictions.stale,
  };
}

/** Makes the derived edges what a fresh computation gives; touches nothing else, and nothing at all in a dry run. */
export async function rebuildProjections(store: GraphStore, queries: QueryLibrary, options: { readonly dryRun: boolean }): Promise<ProjectionRepair> {
  if (!options.dryRun) return store.write((transaction) => projectAll(transaction, queries));
  return { ...repairOf(await compare((query, parameters) => store.read(query, parameters), queries)), dryRun: true };
}

/** Rebuilds all derived edges inside a transaction, after a write whose extent is not known. Reads the whole graph. */
export async function projectAll(transaction: Transaction, queries: QueryLibrary): Promise<ProjectionRepair> {
  const comparison = await compare((query, parameters) => transaction.run(query, parameters), queries);
  const { missing, orphaned, stale, staleNotes, nameless, contradictions } = comparison;
  const faulty = [...orphaned, ...stale];
  for (const type of derivedEdgeTypes) {
    if (nameless > 0) await transaction.run(queries.choose("write/removeDerivedEdgesWithoutId", { EdgeType: type }));
    for (const batch of batchesOf(faulty.filter((edge) => edge.type === type), batchRows)) {
      await transaction.run(queries.choose("write/removeDerivedEdgesById", { EdgeType: type }), { ids: batch.map(({ id }) => id) });
    }
  }
  await removeFaults((query, parameters) => transaction.run(query, parameters), queries, contradictions);
  const statementIds = [...faulty, ...missing].flatMap(({ statementId }) => statementId ?? []);
  await projectStatements(transaction, queries, [...statementIds, ...staleNotes, ...contradictions.statements]);
  return { ...repairOf(comparison), dryRun: false };
}

function repairOf({ missing, orphaned, stale, nameless, contradictions }: Comparison): { removed: number; created: number } {
  return {
    removed: orphaned.length + nameless + stale.length + contradictions.orphaned + contradictions.stale,
    created: missing.length + stale.length + contradictions.missing + contradictions.stale,
  };
}

interface FaultyEdge {
  readonly type: DerivedEdgeType;
  readonly id: string;
  readonly statementId: string | null;
}

interface Comparison {
  readonly edges: number;
  readonly missing: readonly FaultyEdge[];
  readonly orphaned: readonly FaultyEdge[];
  readonly stale: readonly FaultyEdge[];
  /** Statements whose notes or keys are wrong though the edges derived from them are right. */
  readonly staleNotes: readonly string[];
  /** Edges of a derived type without an id of their own. */
  readonly nameless: number;
  readonly contradictions: ContradictionFaults;
}

async function compare(run: Transaction["run"], queries: QueryLibrary): Promise<Comparison> {
  const fresh = new Map<string, DerivedEdge>();
  const staleNotes: string[] = [];
  for await (const ids of pagesOf((after) => run(queries.get("read/statementIds"), { after, first: statementPage }), statementPage)) {
    for (const statement of await readStatementFacts(run, queries, ids.map((row) => String(row["id"])))) {
      const edges = derivedEdgesOf(statement);
      for (const edge of edges) fresh.set(edge.id, edge);
      if (!sameNotes(notesOf(edges), statement.projectedEdges) || !hasRightNote(statement) || !hasRightEdgeKeys(statement)) staleNotes.push(statement.id);
    }
  }
  const orphaned: FaultyEdge[] = [];
  const stale: FaultyEdge[] = [];
  const seen = new Set<string>();
  let total = 0;
  let named = 0;
  for (const type of derivedEdgeTypes) {
    const counted = await run(queries.choose("read/derivedEdgeCount", { EdgeType: type }));
    total += Number(counted[0]?.["edges"] ?? 0);
    const query = queries.choose("read/derivedEdges", { EdgeType: type });
    for await (const rows of pagesOf((after) => run(query, { after, first: edgePage }), edgePage)) {
      for (const row of rows) {
        named += 1;
        const id = String(row["id"]);
        const expected = fresh.get(id);
        const properties = (row["properties"] ?? {}) as Row;
        const statementId = typeof properties["statementId"] === "string" ? properties["statementId"] : null;
        const faulty = { type, id, statementId: expected?.properties.statementId ?? statementId };
        if (expected === undefined || expected.type !== type || seen.has(id)) orphaned.push(faulty);
        else if (!isAsExpected(row, properties, expected)) stale.push(faulty);
        if (expected?.type === type) seen.add(id);
      }
    }
  }
  const missing = [...fresh.values()].filter(({ id }) => !seen.has(id)).map(({ id, type, properties }) => ({ id, type, statementId: properties.statementId }));
  const accounted = new Set([...missing, ...orphaned, ...stale].map(({ statementId }) => statementId));
  return { edges: total, missing, orphaned, stale, staleNotes: staleNotes.filter((id) => !accounted.has(id)), nameless: total - named, contradictions: await compareContradictions(run, queries) };
}

function isAsExpected(row: Row, properties: Row, expected: DerivedEdge): boolean {
  const wanted: Row = expected.properties;
  const keys = new Set([...Object.keys(wanted), ...Object.keys(properties)]);
  return row["from"] === expected.from && row["to"] === expected.to && [...keys].every((key) => (properties[key] ?? null) === (wanted[key] ?? null));
}

async function removeNotedEdges(run: Transaction["run"], queries: QueryLibrary, statements: readonly StatementFacts[]): Promise<void> {
  const noted = statements.flatMap((statement) => statement.projectedEdges.map((ends) => ({ statementId: statement.id, ...ends })));
  for (const group of groupBy(noted, ({ type, toLabel }) => `${type} ${toLabel}`).values()) {
    const [first] = group;
    const rows = group.map(({ statementId, from, to }) => ({ statementId, from, to }));
    const query = queries.choose("write/removeDerivedEdges", { EdgeType: first.type, ToLabel: first.toLabel });
    for (const batch of batchesOf(rows, batchRows)) await run(query, { rows: batch });
  }
}

async function createEdges(run: Transaction["run"], queries: QueryLibrary, edges: readonly DerivedEdge[]): Promise<void> {
  for (const group of groupBy(edges, ({ type, toLabel }) => `${type} ${toLabel}`).values()) {
    const [first] = group;
    const rows = group.map(({ from, to, properties }) => ({ from, to, properties }));
    const query = queries.choose("write/createEdges", { FromLabel: "Actor", EdgeType: first.type, ToLabel: first.toLabel });
    for (const batch of batchesOf(rows, batchRows)) await run(query, { rows: batch });
  }
}

function notesOf(edges: readonly DerivedEdge[]): readonly string[] {
  return [...new Set(edges.map(printEnds))].sort();
}

function orNull(texts: readonly string[]): readonly string[] | null {
  return texts.length === 0 ? null : texts;
}

function sameNotes(notes: readonly string[], stored: StatementFacts["projectedEdges"]): boolean {
  return notes.length === stored.length && notes.every((note, position) => note === (stored[position] === undefined ? null : printEnds(stored[position])));
}
