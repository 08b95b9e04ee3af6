import type { JsonValue, Row, Transaction } from "../../store/graphStore";
import type { QueryLibrary } from "../../store/queryLibrary";
import { batchesOf, pagesOf } from "../batches";
import { contradictionEdges, type ContradictionEdgeType } from "../model";
import { disagreementsOf } from "./disagreements";
import type { Contradiction } from "./findContradictions";
import { contradictionsOf } from "./readContradictions";
import { disagreementEdge, edgesOf, nodeOf, standingOf } from "./records";

type Run = Transaction["run"];

/** What of the stored contradictions, nodes and edges alike, is not as a fresh computation gives it. */
export interface ContradictionFaults {
  /** Stored edges. */
  readonly edges: number;
  readonly missing: number;
  readonly orphaned: number;
  readonly stale: number;
  /** Ids of contradictions that should not be there, or that are wrong in any part. */
  readonly faultyNodes: readonly string[];
  /** Ids of edges that should not be there or are wrong, and of those between the sides of faulty contradictions, by type. */
  readonly faultyEdges: ReadonlyMap<ContradictionEdgeType, readonly string[]>;
  /** Types of edges of which some have no id. */
  readonly namelessTypes: readonly ContradictionEdgeType[];
  /** Statements whose contradictions have to be made afresh. */
  readonly statements: readonly string[];
}

/** A record as it should be: where an edge leads, what it says, and which contradiction is made afresh for it. */
interface Expected {
  readonly ends: readonly [from: string, to: string] | null;
  readonly properties: Readonly<Record<string, JsonValue>>;
  readonly contradiction: Contradiction;
}

const pageRows = 1000;
const edgeRows = 20_000;
const edgeTypes = Object.keys(contradictionEdges) as readonly ContradictionEdgeType[];

/** Compares every stored contradiction with a fresh computation from base edges. Reads the whole graph, page by page. */
export async function compareContradictions(run: Run, queries: QueryLibrary): Promise<ContradictionFaults> {
  const fresh = await everyContradiction(run, queries);
  const tally = new Tally();
  const nodes = new Map<string, Expected>([...fresh.values()].map((contradiction) => {
    const { id, properties } = nodeOf(contradiction);
    return [id, { ends: null, properties, contradiction }];
  }));
  for await (const rows of pagesOf((after) => run(queries.choose("read/nodePage", { NodeLabel: "Contradiction" }), { after, first: pageRows }), pageRows)) {
    for (const row of rows) tally.meet(nodes, row, null);
  }
  tally.finish(nodes, null);
  for (const type of edgeTypes) {
    const expected = expectedEdges(type, fresh);
    const [counted] = await run(queries.choose("read/derivedEdgeCount", { EdgeType: type }));
    let named = 0;
    const query = queries.choose("read/derivedEdges", { EdgeType: type });
    for await (const rows of pagesOf((after) => run(query, { after, first: edgeRows }), edgeRows)) {
      named += rows.length;
      for (const row of rows) tally.meet(expected, row, type);
    }
    tally.finish(expected, type);
    tally.count(type, Number(counted?.["edges"] ?? 0), named);
  }
  return tally;
}

async function everyContradiction(run: Run, queries: QueryLibrary): Promise<ReadonlyMap<string, Contradiction>> {
  const fresh = new Map<string, Contradiction>();
  for await (const rows of pagesOf((after) => run(queries.get("read/statementIds"), { after, first: pageRows }), pageRows)) {
    for (const contradiction of await contradictionsOf(run, queries, new Set(rows.map((row) => String(row["id"]))))) fresh.set(contradiction.id, contradiction);
  }
  return fresh;
}

function expectedEdges(type: ContradictionEdgeType, fresh: ReadonlyMap<string, Contradiction>): ReadonlyMap<string, Expected> {
  if (type === "DISAGREES_WITH") {
    const groups = [...disagreementsOf([...fresh.values()].map(standingOf)).values()];
    return new Map(groups.flatMap((group): readonly [string, Expected][] => {
      const { from, to, properties } = disagreementEdge(group);
      const contradiction = fresh.get(group.shown.id);
      return contradiction === undefined ? [] : [[properties.id, { ends: [from, to], properties, contradiction }]];
    }));
  }
  return new Map([...fresh.values()].flatMap((contradiction) => edgesOf(contradiction).filter((edge) => edge.type === type).map((edge): [string, Expected] =>
    [edge.properties.id, { ends: [edge.from, edge.to], properties: edge.properties, contradiction }])));
}

class Tally implements ContradictionFaults {
  edges = 0;
  missing = 0;
  orphaned = 0;
  stale = 0;
  readonly faultyNodes: string[] = [];
  readonly faultyEdges = new Map<ContradictionEdgeType, string[]>();
  readonly namelessTypes: ContradictionEdgeType[] = [];
  readonly statements: string[] = [];
  readonly #seen = new Set<string>();

  /** Judges one stored record. */
  meet(expected: ReadonlyMap<string, Expected>, row: Row, type: ContradictionEdgeType | null): void {
    const id = String(row["id"]);
    const wanted = expected.get(id);
    const isTwice = this.#seen.has(`${type} ${id}`);
    this.#seen.add(`${type} ${id}`);
    if (wanted !== undefined && !isTwice && isAsExpected(row, wanted)) return;
    if (wanted === undefined || isTwice) this.orphaned += 1;
    else this.stale += 1;
    if (wanted !== undefined) this.#remake(wanted);
    if (type === null) this.faultyNodes.push(id);
    else this.#addEdge(type, id);
  }

  /** Counts what was not met. */
  finish(expected: ReadonlyMap<string, Expected>, type: ContradictionEdgeType | null): void {
    for (const [id, wanted] of expected) {
      if (this.#seen.has(`${type} ${id}`)) continue;
      this.missing += 1;
      this.#remake(wanted);
    }
  }

  #remake({ contradiction }: Expected): void {
    this.statements.push(contradiction.a.id);
    this.faultyNodes.push(contradiction.id);
    for (const { type, properties } of edgesOf(contradiction)) if (type === "CONTRADICTS") this.#addEdge(type, properties.id);
  }

  #addEdge(type: ContradictionEdgeType, id: string): void {
    const ids = this.faultyEdges.get(type);
    if (ids === undefined) this.faultyEdges.set(type, [id]);
    else ids.push(id);
  }

  count(type: ContradictionEdgeType, stored: number, named: number): void {
    this.edges += stored;
    if (stored === named) return;
    this.orphaned += stored - named;
    this.namelessTypes.push(type);
  }
}

/** Removes what is wrong; the contradictions of `statements` are then to be made afresh. */
export async function removeFaults(run: Run, queries: QueryLibrary, { faultyNodes, faultyEdges, namelessTypes }: ContradictionFaults): Promise<void> {
  for (const type of namelessTypes) await run(queries.choose("write/removeDerivedEdgesWithoutId", { EdgeType: type }));
  for (const [type, all] of faultyEdges) {
    for (const ids of batchesOf(new Set(all), pageRows)) await run(queries.choose("write/removeDerivedEdgesById", { EdgeType: type }), { ids });
  }
  for (const ids of batchesOf(new Set(faultyNodes), pageRows)) await run(queries.get("write/removeContradictions"), { ids });
}

function isAsExpected(row: Row, { ends, properties }: Expected): boolean {
  if (ends !== null && (row["from"] !== ends[0] || row["to"] !== ends[1])) return false;
  const stored = (row["properties"] ?? {}) as Row;
  return [...new Set([...Object.keys(stored), ...Object.keys(properties)])].every((key) => JSON.stringify(stored[key] ?? null) === JSON.stringify(properties[key] ?? null));
}
