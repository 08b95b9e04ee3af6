import { GrafeoDB } from "@grafeo-db/js";
import type { ForeignReader } from "../foreignReader";
import type { GraphStore } from "../graphStore";
import { DatabaseFolder } from "./databaseFolder";
import { EmbeddedStore } from "./embedded";
import { EmbeddedForeignReader } from "./foreignEmbedded";
import { Neo4jForeignReader } from "./foreignNeo4j";
import { Neo4jStore, type Neo4jTarget } from "./neo4j";

/** Which database to open. */
export type StoreTarget =
  | { readonly kind: "embedded"; /** Folder of the database files; created when missing. */ readonly dataDir: string }
  | ({ readonly kind: "neo4j" } & Neo4jTarget);

/** A store for reading, and whether it answers from a copy. */
export interface ReadingStore {
  readonly store: GraphStore;
  /** When the copy was made (UTC instant), because another process has the database; null when the answers are live. */
  readonly snapshotAt: string | null;
}

/**
 * Opens a database for reading and writing. A Neo4j is not contacted before the first query.
 * @throws StoreError LOCKED, DAMAGED or RESOURCES, each with what to do
 */
export function openStore(target: StoreTarget): GraphStore {
  if (target.kind === "neo4j") return new Neo4jStore(target);
  const folder = new DatabaseFolder(target.dataDir);
  return new EmbeddedStore(folder.open(), folder);
}

/**
 * Opens a database for commands that only read. While another process has the embedded database, its latest snapshot
 * answers, and `snapshotAt` says so.
 * @param mayBeMissing  where there is no embedded database yet, an empty one in memory answers; nothing is created
 * @throws StoreError
 */
export function openForReading(target: StoreTarget, { mayBeMissing = false } = {}): ReadingStore {
  if (target.kind === "neo4j") return { store: new Neo4jStore(target), snapshotAt: null };
  const folder = new DatabaseFolder(target.dataDir);
  if (mayBeMissing && !folder.exists) return { store: new EmbeddedStore(GrafeoDB.create(), null), snapshotAt: null };
  const { database, snapshotAt } = folder.openForReading();
  return { store: new EmbeddedStore(database, null), snapshotAt };
}

/**
 * Opens a database for the texts of strangers; nothing is contacted or started before the first of them.
 * @param store  the same database, where this process has it open, so that answers show what it wrote
 */
export function openForeignReader(target: StoreTarget, store: GraphStore | null = null): ForeignReader {
  if (target.kind === "neo4j") return new Neo4jForeignReader(target);
  return new EmbeddedForeignReader(target.dataDir, () => {
    if (store instanceof EmbeddedStore) store.freshenCopy();
  });
}
