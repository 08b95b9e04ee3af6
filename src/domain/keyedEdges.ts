import type { GraphStore } from "../store/graphStore";
import type { QueryLibrary } from "../store/queryLibrary";

/** What carries a stored key, by which an index finds a list's page in order: edges by type, and statements. */
export type KeyedType = "MADE" | "ABOUT" | "PARTY_TO" | "Statement";

/**
 * Whether the stored keys are complete. Whoever writes base edges past `projectStatements`, as plain Cypher in Neo4j
 * can, leaves edges without a key; lists are then read by the edges themselves until the keys are made. A text that uses
 * keys compares the number of edges there are, which the engine knows without counting, with the number found complete.
 */
export class KeyedEdges {
  readonly #complete = new Map<KeyedType, number>();
  #looked = "";

  constructor(private readonly store: GraphStore, private readonly queries: QueryLibrary) {}

  /** Whether the engine has an index over the keys. */
  get isUsed(): boolean {
    return this.store.engine === "neo4j";
  }

  /** How many edges of the type there were when all of them had their key; -1 when they were never found complete. */
  completeAt(type: KeyedType): number {
    return this.#complete.get(type) ?? -1;
  }

  /**
   * Looks again where the number of edges has changed since all had their key: at the indexes over the keys, so that it takes
   * seconds where there are millions, and at retired statements, which have none, where some are missing. @throws StoreError
   */
  async verify(): Promise<void> {
    if (!this.isUsed) return;
    const totals = await this.store.read(this.queries.get("read/keyedEdgeTotalsOnNeo4j"));
    if (JSON.stringify(totals) === this.#looked) return;
    const keyed = new Map((await this.store.read(this.queries.get("read/indexedKeysOnNeo4j"))).map((row) => [row["type"], Number(row["keyed"])]));
    const missing = totals.map(({ type, edges }) => ({ type, total: Number(edges), missing: Number(edges) - (keyed.get(type) ?? 0) }));
    // Written between the two reads: the next look tells.
    if (missing.some((one) => one.missing < 0)) return;
    const [retired = {}] = missing.every((one) => one.missing === 0) ? [] : await this.store.read(this.queries.get("read/retiredWithoutKeyOnNeo4j"));
    for (const { type, total, missing: without } of missing) {
      if (without === Number(retired[String(type)] ?? 0)) this.#complete.set(type as KeyedType, total);
      else this.#complete.delete(type as KeyedType);
    }
    // Keys can be made later without an edge more or less.
    this.#looked = totals.every(({ type }) => this.#complete.has(type as KeyedType)) ? JSON.stringify(totals) : "";
  }
}
