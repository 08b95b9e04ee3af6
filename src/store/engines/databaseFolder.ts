import { accessSync, constants, copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { GrafeoDB } from "@grafeo-db/js";
import { StoreError } from "../graphStore";
import { embeddedErrorCode, storeError } from "./errors";

/** Shortest wait between a write and its snapshot, and the largest share of time that snapshots may take. */
const snapshotDelayMs = 1_000;
const snapshotShare = 1 / 50;
/** A save that takes no longer than this is done whenever somebody asks for the latest snapshot, and at the end. */
const quickSaveMs = 250;
/** The live file goes to disk this often; the engine by itself never syncs a lone commit. */
const checkpointIntervalMs = 500;

/** What `snapshot.json` says of the snapshot beside it. */
interface SnapshotRecord {
  /** The engine's count of commits; it never goes back in a healthy file. */
  readonly epoch: string;
  readonly savedAt: string;
}

/**
 * The files of one embedded database: `graph.grafeo` (live), `snapshot` (a whole copy that others may read while the live
 * file is in use) and `snapshot.json`.
 */
export class DatabaseFolder {
  readonly #folder: string;
  #timer: NodeJS.Timeout | null = null;
  #lastSaveMs = 0;
  #isChanged = false;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /**
   * Opens the live database, creating it when there is none.
   * @throws StoreError LOCKED, DAMAGED or RESOURCES, each with what to do
   */
  open(): GrafeoDB {
    this.#assertWritable();
    if (!existsSync(this.#live) && existsSync(this.#snapshot)) {
      throw new StoreError("DAMAGED", "graph.grafeo is missing from the data directory but its snapshot is there; copy snapshot to graph.grafeo, or empty the directory to start anew");
    }
    const database = opened("the database", () => (existsSync(this.#live) ? GrafeoDB.open(this.#live) : GrafeoDB.create(this.#live)));
    const record = this.snapshotRecord();
    if (record !== null && database.currentEpoch() < BigInt(record.epoch)) {
      database.close();
      throw new StoreError("DAMAGED", "graph.grafeo is older than its snapshot, so part of it is damaged; copy snapshot over graph.grafeo and start again");
    }
    database.setCheckpointTriggers({ intervalMs: checkpointIntervalMs });
    this.#isChanged = record === null || BigInt(record.epoch) !== database.currentEpoch();
    return database;
  }

  /** Whether a database was ever made here. */
  get exists(): boolean {
    return existsSync(this.#live);
  }

  /** Opens the live database for reading, or its snapshot while another process has the live one. @throws StoreError */
  openForReading(): { readonly database: GrafeoDB; readonly snapshotAt: string | null } {
    if (!existsSync(this.#live)) throw new StoreError("SERVICE_UNAVAILABLE", "there is no database in the data directory; run npm start or onrecord load first");
    try {
      return { database: opened("the database", () => GrafeoDB.openReadOnly(this.#live)), snapshotAt: null };
    } catch (failure) {
      if (!(failure instanceof StoreError) || failure.code !== "LOCKED" || !existsSync(this.#snapshot)) throw failure;
    }
    const snapshotAt = this.snapshotRecord()?.savedAt ?? statSync(this.#snapshot).mtime.toISOString();
    return { database: opened("the snapshot", () => GrafeoDB.openReadOnly(this.#snapshot)), snapshotAt };
  }

  /** Notes a commit; a snapshot follows within a second or, for a large graph, when it is worth its time. */
  changed(database: GrafeoDB): void {
    this.#isChanged = true;
    if (this.#timer !== null) return;
    const delayMs = Math.max(snapshotDelayMs, this.#lastSaveMs / snapshotShare);
    this.#timer = setTimeout(() => {
      this.#timer = null;
      try {
        this.saveSnapshot(database);
      } catch {
        this.changed(database);
      }
    }, delayMs).unref();
  }

  /** Saves what is not yet in the snapshot, unless that takes so long that a snapshot of a moment ago is the lesser evil. */
  freshen(database: GrafeoDB): void {
    if (this.#isChanged && this.#lastSaveMs < quickSaveMs) this.saveSnapshot(database);
  }

  /** Closes the database with its snapshot up to date. Where saving takes long, the file is copied once it is closed, and so whole. */
  close(database: GrafeoDB): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    if (this.#isChanged && this.#lastSaveMs < quickSaveMs) this.saveSnapshot(database);
    const record = recordOf(database);
    database.close();
    if (this.#isChanged && !existsSync(`${this.#live}.wal`)) this.#replaceSnapshot(record, (unfinished) => copyFileSync(this.#live, unfinished));
  }

  /** Replaces the snapshot by a copy of the committed state, whole or not at all. Blocks; 1.7 s at a million statements. */
  saveSnapshot(database: GrafeoDB): void {
    const startedAt = Date.now();
    this.#replaceSnapshot(recordOf(database), (unfinished) => database.save(unfinished));
    this.#lastSaveMs = Date.now() - startedAt;
  }

  #replaceSnapshot(record: SnapshotRecord, save: (path: string) => void): void {
    const unfinished = `${this.#snapshot}.unfinished`;
    rmSync(unfinished, { force: true });
    opened("the snapshot", () => save(unfinished));
    renameSync(unfinished, this.#snapshot);
    writeFileSync(`${this.#record}.unfinished`, `${JSON.stringify(record)}\n`);
    renameSync(`${this.#record}.unfinished`, this.#record);
    this.#isChanged = false;
  }

  /** Null when no snapshot was saved yet, or when its record cannot be read. */
  snapshotRecord(): SnapshotRecord | null {
    try {
      const record: unknown = JSON.parse(readFileSync(this.#record, "utf8"));
      if (typeof record !== "object" || record === null || !("epoch" in record) || !("savedAt" in record)) return null;
      return /^\d+$/.test(String(record.epoch)) ? { epoch: String(record.epoch), savedAt: String(record.savedAt) } : null;
    } catch {
      return null;
    }
  }

  get #live(): string {
    return join(this.#folder, "graph.grafeo");
  }

  get #snapshot(): string {
    return join(this.#folder, "snapshot");
  }

  get #record(): string {
    return join(this.#folder, "snapshot.json");
  }

  #assertWritable(): void {
    try {
      mkdirSync(this.#folder, { recursive: true });
      accessSync(this.#folder, constants.W_OK | constants.X_OK);
    } catch (cause) {
      throw new StoreError("RESOURCES", "the data directory cannot be written; set DATA_DIR to a directory you can write", { cause });
    }
  }
}

function recordOf(database: GrafeoDB): SnapshotRecord {
  return { epoch: database.currentEpoch().toString(), savedAt: new Date().toISOString() };
}

/** Runs a file operation of the engine and says in one sentence what to do when it fails. */
function opened<T>(what: string, operation: () => T): T {
  try {
    return operation();
  } catch (cause) {
    const code = embeddedErrorCode(cause);
    if (code === "DAMAGED") throw new StoreError(code, `${what} is damaged; restore graph.grafeo from the file named snapshot beside it, or from a backup`, { cause });
    if (code === "LOCKED") throw new StoreError(code, "database in use by another process", { cause });
    throw storeError(code === "INTERNAL" ? "RESOURCES" : code, what, cause);
  }
}
