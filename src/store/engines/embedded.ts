import type { GrafeoDB, Transaction as EngineTransaction } from "@grafeo-db/js";
import {
  searchableLabels, StoreError,
  type CypherText, type GraphStore, type Parameters, type Row, type TextSearch, type Transaction,
} from "../graphStore";
import type { DatabaseFolder } from "./databaseFolder";
import { rowFromEmbedded } from "./embeddedValues";
import { engineText, schemaTexts, searchText } from "./engineTexts";
import { embeddedErrorCode, storeError } from "./errors";
import { assertOutsideWrite, GuardedTransaction, runGuarded } from "./guardedTransaction";
import { checkParameters } from "./parameters";
import { isSurelyReading } from "./readOnlyText";
import { repeatOnConflict } from "./retry";
import { searchTokens } from "./searchTokens";
import { uniqueKeysAreFree } from "./uniqueKeys";

/** Every word counts, as the words of `searchText` are already stemmed and without stop words. */
const textIndexOptions = { tokenizer: "standard", stopWords: [] };

/**
 * The engine used when no Neo4j is configured: one database in this process, kept in one file under DATA_DIR.
 * Writes run one after another, so two of them never decide on the same state; reads run beside them.
 */
export class EmbeddedStore implements GraphStore {
  readonly engine = "embedded";
  readonly #database: GrafeoDB;
  readonly #folder: DatabaseFolder | null;
  #lastWrite: Promise<unknown> = Promise.resolve();
  #closing: Promise<void> | null = null;

  /** @param folder  where snapshots go; null for a database opened for reading */
  constructor(database: GrafeoDB, folder: DatabaseFolder | null) {
    this.#database = database;
    this.#folder = folder;
  }

  applySchema(): Promise<void> {
    return this.#inTurn("schema", async () => {
      const texts = schemaTexts(this.engine);
      const existing = new Set((await this.#run(engineText("read/constraints"))).map((row) => row["name"]));
      if (texts.some((query) => isNewConstraint(query, existing))) await uniqueKeysAreFree((query) => this.#run(query));
      for (const query of texts) await this.#run(query);
      for (const label of searchableLabels) await this.#ensureTextIndex(label);
      this.#folder?.changed(this.#database);
    });
  }

  async read(query: CypherText, parameters: Parameters = {}): Promise<readonly Row[]> {
    this.#assertOpen(query.name);
    checkParameters(parameters);
    return isSurelyReading(query.text) ? this.#run(query, parameters) : this.#runReadOnly(query, parameters);
  }

  write<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    return this.#inTurn("write", () => repeatOnConflict(() => this.#transaction(work), 5));
  }

  async search({ labels, words, candidates }: TextSearch, then: CypherText, parameters: Parameters = {}): Promise<readonly Row[]> {
    this.#assertOpen("search");
    const tokens = searchTokens(words);
    if (tokens.length === 0 || labels.length === 0) return [];
    // Looking a node up to have our own id of it costs more than the search: it brings all properties along.
    const hits: number[] = [];
    for (const label of labels) for (const [node] of await this.#textSearch(label, tokens.join(" "), candidates)) if (node !== undefined) hits.push(node);
    return this.read(searchText(this.engine, then), { hits, ...parameters });
  }

  /** Brings the copy that other processes read up to date, where that is quick. */
  freshenCopy(): void {
    if (this.#closing === null) this.#folder?.freshen(this.#database);
  }

  revision(): Promise<string> {
    this.#assertOpen("revision");
    return Promise.resolve(this.#database.currentEpoch().toString());
  }

  close(): Promise<void> {
    this.#closing ??= this.#lastWrite.then(() => {
      if (this.#folder === null) this.#database.close();
      else this.#folder.close(this.#database);
    });
    return this.#closing;
  }

  async #transaction<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    const transaction = this.#database.beginTransaction();
    try {
      const guarded = new GuardedTransaction((query, parameters) => run(transaction, query, parameters));
      const value = await runGuarded(guarded, work);
      commit(transaction);
      this.#folder?.changed(this.#database);
      return value;
    } finally {
      if (transaction.isActive) transaction.rollback();
    }
  }

  #run(query: CypherText, parameters: Parameters = {}): Promise<readonly Row[]> {
    return run(this.#database, query, parameters);
  }

  /**
   * Runs a text that may hold a writing word. `beginTransaction` knows no read-only mode; this pair of GQL commands puts
   * the transaction into one that Cypher text cannot leave. Without the first, the second is accepted and has no effect.
   */
  async #runReadOnly(query: CypherText, parameters: Parameters): Promise<readonly Row[]> {
    const transaction = this.#database.beginTransaction();
    try {
      await transaction.execute("ROLLBACK");
      await transaction.execute("START TRANSACTION READ ONLY");
      return await run(transaction, query, parameters);
    } finally {
      if (transaction.isActive) transaction.rollback();
    }
  }

  async #textSearch(label: string, text: string, limit: number): Promise<readonly (readonly number[])[]> {
    try {
      return await this.#database.textSearch(label, "searchText", text, limit);
    } catch (cause) {
      throw storeError(embeddedErrorCode(cause), "search", cause);
    }
  }

  async #ensureTextIndex(label: string): Promise<void> {
    try {
      await this.#database.textSearch(label, "searchText", "probe", 1);
    } catch {
      await this.#database.createTextIndex(label, "searchText", textIndexOptions);
    }
  }

  /** Runs `task` after all earlier writes. */
  async #inTurn<T>(name: string, task: () => Promise<T>): Promise<T> {
    assertOutsideWrite();
    const turn = this.#lastWrite.then(() => {
      this.#assertOpen(name);
      return task();
    });
    this.#lastWrite = turn.catch(() => undefined);
    return turn;
  }

  #assertOpen(name: string): void {
    if (this.#closing !== null) throw new StoreError("CLOSED", `${name}: the store is closed`);
  }
}

async function run(engine: GrafeoDB | EngineTransaction, query: CypherText, parameters: Parameters): Promise<readonly Row[]> {
  try {
    return (await engine.executeCypher(query.text, parameters)).toArray().map(rowFromEmbedded);
  } catch (cause) {
    throw storeError(embeddedErrorCode(cause), query.name, cause);
  }
}

function commit(transaction: EngineTransaction): void {
  try {
    transaction.commit();
  } catch (cause) {
    throw storeError(embeddedErrorCode(cause), "commit", cause);
  }
}

function isNewConstraint(query: CypherText, existing: ReadonlySet<unknown>): boolean {
  const name = /^CREATE CONSTRAINT (\w+)/.exec(query.text)?.[1];
  return name !== undefined && !existing.has(name);
}
