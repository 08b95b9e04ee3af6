import type { JsonValue, Parameters } from "./graphStore";

/** What one query of a stranger may take. */
export interface ForeignLimits {
  /** For planning it, in milliseconds; a part of `timeMs`. */
  readonly planMs: number;
  /** For planning and running it, in milliseconds. */
  readonly timeMs: number;
  /** What is past these many rows, or bytes of JSON, is not read. */
  readonly rows: number;
  readonly bytes: number;
}

/** Who asks, as the engine's own list of transactions shows it. */
export interface ForeignQuery {
  readonly text: string;
  readonly parameters: Parameters;
  readonly caller: string;
  readonly limits: ForeignLimits;
}

/**
 * Rows in the form of Neo4j's Query API: a node is `{elementId, labels, properties}`, a relationship `{elementId,
 * startNodeElementId, endNodeElementId, type, properties}`, a path the list of both in turn. The ids are our own, null
 * where a thing has none.
 */
export interface ForeignAnswer {
  readonly fields: readonly string[];
  readonly values: readonly (readonly JsonValue[])[];
  /** The limit at which reading stopped; null when these are all rows. */
  readonly cutAt: "rows" | "bytes" | null;
  /** When the copy was made that answered (UTC instant); null for an answer from the live graph. */
  readonly snapshotAt: string | null;
}

/**
 * Runs texts that strangers wrote, after the gate (domain/cypher/gate.ts), so that they can neither write nor stay: planned
 * first, refused if the plan holds anything but reading, run in a transaction that only reads, which is always rolled back.
 */
export interface ForeignReader {
  /** @throws StoreError READ_ONLY when the plan does more than read, TIMEOUT, RESOURCES, or what the engine refuses */
  ask(query: ForeignQuery): Promise<ForeignAnswer>;
  close(): Promise<void>;
}
