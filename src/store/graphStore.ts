/** A value that JSON can carry; the only values that cross the store port, equal on every engine. */
export type JsonValue = null | boolean | number | string | readonly JsonValue[] | { readonly [key: string]: JsonValue };
/** Values of a query's `$parameters`. Whole numbers travel as integers, absent values as `null`. */
export type Parameters = Readonly<Record<string, JsonValue>>;
/** One row of an answer, by column name. Nodes and relationships are plain records (`_labels`, `_type` and their properties). */
export type Row = Readonly<Record<string, JsonValue>>;

/** A Cypher text with the name it goes by in logs, counters and error messages. Its text never contains a request's value. */
export interface CypherText {
  readonly name: string;
  readonly text: string;
}

/** What a full-text search asks for: any of the words, in the nodes of these labels. */
export interface TextSearch {
  readonly labels: readonly SearchableLabel[];
  /** Words as `searchText` stores them (see domain/searchWords.ts); never query syntax. */
  readonly words: readonly string[];
  /** Most hits of each label, 1..1000; the best by the engine's own measure. */
  readonly candidates: number;
}
/** The labels whose `searchText` is indexed. */
export const searchableLabels = ["Actor", "Plan", "PlanVersion", "Provision", "Topic", "Statement"] as const;
export type SearchableLabel = (typeof searchableLabels)[number];

/** The reads and writes of one open transaction. */
export interface Transaction {
  run(query: CypherText, parameters?: Parameters): Promise<readonly Row[]>;
}

export type EngineName = "embedded" | "neo4j";

/** The only door to a graph. Every engine answers the same questions with the same plain values. */
export interface GraphStore {
  readonly engine: EngineName;
  /** Creates missing constraints, then same-key indexes, then the full-text index. Idempotent, and never inside a data transaction. */
  applySchema(): Promise<void>;
  /**
   * Runs one read in one round trip. The engine refuses a text that writes.
   * @throws StoreError
   */
  read(query: CypherText, parameters?: Parameters): Promise<readonly Row[]>;
  /**
   * Runs `work` in one transaction: committed when it returns, rolled back on any error. A conflict with another
   * writer runs `work` again, so it must be repeatable.
   * @throws StoreError
   */
  write<T>(work: (transaction: Transaction) => Promise<T>): Promise<T>;
  /**
   * A full-text search and what is read of its hits, in one round trip: `then` goes on with each hit as `n`. Words are
   * data, never query syntax; no words or no labels give no rows.
   * @throws StoreError
   */
  search(search: TextSearch, then: CypherText, parameters?: Parameters): Promise<readonly Row[]>;
  /**
   * A text that is another after every commit, whoever made it; cheap to ask for. Equal texts of one process mean that
   * nothing was written in between.
   * @throws StoreError
   */
  revision(): Promise<string>;
  /** Writes everything to disk and releases the database. Safe to call twice. */
  close(): Promise<void>;
}

/** What can go wrong in a store, the same list for every engine. */
export type StoreErrorCode =
  | "SYNTAX"               // the text is refused
  | "UNKNOWN_NAME"         // an undefined variable, function, procedure or a missing parameter
  | "SEMANTIC"             // any other refusal of a well-formed text
  | "BAD_VALUE"            // arithmetic, range or type of a value
  | "CONSTRAINT"           // a unique id would occur twice, or a connected node would be deleted
  | "CONFLICT"             // another writer won, also after the retries
  | "READ_ONLY"            // a write where only reads are allowed
  | "CLOSED"               // the store was closed
  | "LOCKED"               // the database is in use by another process
  | "DAMAGED"              // the database file cannot be opened as it is
  | "TIMEOUT"              // ended by a time limit
  | "RESOURCES"            // refused or ended by a memory or concurrency limit
  | "SERVICE_UNAVAILABLE"  // the engine cannot be reached
  | "UNAUTHENTICATED"      // the engine refused the credentials
  | "INTERNAL";            // anything else

/** A failure inside a store. `message` never contains a query text or a path; the engine's own error is `cause`. */
export class StoreError extends Error {
  readonly code: StoreErrorCode;

  constructor(code: StoreErrorCode, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = "StoreError";
    this.code = code;
  }
}
