import { createHash } from "node:crypto";
import { closeSync, mkdirSync, openSync, readFileSync, readSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { projectDir, type Config } from "./config";
import { DomainError } from "./domain/errors";
import { dataFileNames } from "./domain/ingest/dataFiles";
import { loadBundle } from "./domain/ingest/loadBundle";
import { bundleIdIn } from "./domain/ingest/readBundle";
import type { GraphStore, Row } from "./store/graphStore";
import type { QueryLibrary } from "./store/queryLibrary";

/** What start-up did, in a sentence for the terminal. */
export interface StartedGraph {
  readonly sentence: string;
}

/** What was loaded last, kept in DATA_DIR so that a start with unchanged files need not load again. */
interface LoadRecord {
  readonly database: string;
  /** Hash over the data files and the code that loads them. */
  readonly hash: string;
  readonly bundle: string;
  /** Standing nodes of the bundle after that load. */
  readonly standing: number;
}

/**
 * Makes the graph ready to be asked: schema, then the shipped bundle. The embedded graph is always made equal to it. A
 * Neo4j is somebody's own: the bundle goes into an empty database or one that holds it already; one with other bundles
 * is served as it is; one with nodes of another kind is refused.
 * @throws StoreError, DomainError
 */
export async function startGraph(config: Config, store: GraphStore, queries: QueryLibrary): Promise<StartedGraph> {
  const hash = hashOf(config.bundleDir);
  const database = config.neo4j ? `${config.neo4j.uri}/${config.neo4j.database}` : "embedded";
  const nodes = async (): Promise<readonly Row[]> => store.read(queries.get("read/bundleNodes"));
  const standing = (rows: readonly Row[], bundle: string): number => Number(rows.find((row) => row["bundle"] === bundle)?.["standing"] ?? 0);

  const present = await nodes();
  const record = readRecord(config.dataDir);
  if (record?.database === database && record.hash === hash && standing(present, record.bundle) === record.standing) {
    await store.applySchema();
    return { sentence: await loadedSentence(store, queries, "Loaded", "unchanged since the last start") };
  }
  if (config.neo4j !== null && present.length > 0) {
    const bundle = bundleIdIn(config.bundleDir);
    if (bundle === null || !present.some((row) => row["bundle"] === bundle)) {
      if (present.some((row) => row["bundle"] === null)) {
        throw new DomainError("FOREIGN_GRAPH", `The database ${config.neo4j.database} at ${config.neo4j.uri} holds nodes that are not onrecord's: set NEO4J_DATABASE or NEO4J_URI to an empty database, or add onrecord's data to this one with: onrecord load --force`);
      }
      await store.applySchema();
      return { sentence: await loadedSentence(store, queries, "Found", "other bundles than the shipped one, which was not loaded; onrecord load adds it") };
    }
  }
  await store.applySchema();
  const { bundle } = await loadBundle(store, queries, config.bundleDir, { force: true });
  writeRecord(config.dataDir, { database, hash, bundle, standing: standing(await nodes(), bundle) });
  return { sentence: await loadedSentence(store, queries, "Loaded", config.neo4j ? `into Neo4j at ${config.neo4j.uri}` : null) };
}

/** Forgets the last load, so that the next start makes the graph equal to its bundle again. */
export function forgetLoad(dataDir: string): void {
  if (readRecord(dataDir) !== null) writeRecord(dataDir, null);
}

async function loadedSentence(store: GraphStore, queries: QueryLibrary, verb: string, remark: string | null): Promise<string> {
  const [counts = {}] = await store.read(queries.get("read/graphCounts"));
  const counted = ["documents", "statements", "contradictions"].map((name) => `${String(counts[name])} ${name}`);
  return `${verb} ${counted.join(", ")}${remark === null ? "" : ` (${remark})`}.`;
}

/** Over whatever decides what a load would write; what cannot be read is left to the load to complain about. */
function hashOf(bundleDir: string): string {
  const hash = createHash("sha256");
  const texts = join(projectDir, "cypher", "write");
  for (const [folder, files] of [[bundleDir, namesIn(() => dataFileNames(bundleDir))], [texts, namesIn(() => readdirSync(texts).sort())]] as const) {
    for (const file of files) {
      hash.update(`${file}\0`);
      for (const block of blocksOf(join(folder, file))) hash.update(block);
      hash.update("\0");
    }
  }
  return hash.update(contentOf(join(projectDir, "dist", ".built-from")) ?? "").digest("hex");
}

function namesIn(list: () => readonly string[]): readonly string[] {
  try {
    return list();
  } catch {
    return [];
  }
}

const blockBytes = 1024 * 1024;

function* blocksOf(path: string): Generator<Buffer> {
  const file = openSync(path, "r");
  try {
    const block = Buffer.allocUnsafe(blockBytes);
    for (let bytes = readSync(file, block); bytes > 0; bytes = readSync(file, block)) yield block.subarray(0, bytes);
  } finally {
    closeSync(file);
  }
}

function contentOf(file: string): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
}

function readRecord(dataDir: string): LoadRecord | null {
  try {
    return JSON.parse(contentOf(join(dataDir, "loaded.json")) ?? "null") as LoadRecord | null;
  } catch {
    return null;
  }
}

/** Without the record the next start loads again, so a folder that cannot be written does no harm. */
function writeRecord(dataDir: string, record: LoadRecord | null): void {
  try {
    mkdirSync(dataDir, { recursive: true });
    writeFileSync(join(dataDir, "loaded.json"), `${JSON.stringify(record)}\n`);
  } catch {
    // Nothing is lost but time.
  }
}
