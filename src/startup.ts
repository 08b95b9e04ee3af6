import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { projectDir, type Config } from "./config";
import { DomainError } from "./domain/errors";
import { loadBundle } from "./domain/ingest/loadBundle";
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
    if (!present.some((row) => row["bundle"] === bundle)) {
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

function hashOf(bundleDir: string): string {
  const hash = createHash("sha256");
  const add = (name: string, content: Buffer | string): void => void hash.update(`${name}\0`).update(content).update("\0");
  for (const file of filesIn(bundleDir, ".yaml")) add(relative(bundleDir, file), readFileSync(file));
  for (const file of filesIn(join(projectDir, "cypher", "write"), ".cypher")) add(file.slice(projectDir.length), readFileSync(file));
  add("build", contentOf(join(projectDir, "dist", ".built-from")) ?? "");
  return hash.digest("hex");
}

function filesIn(folder: string, ending: string): readonly string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(ending)).sort().map((file) => join(folder, file));
  } catch {
    return [];
  }
}

/** The id in `bundle.yaml`; null when there is none, which loading will complain about. */
function bundleIdIn(bundleDir: string): string | null {
  return /^\s*(?:bundle:\s*\{\s*)?id:\s*["']?([a-z0-9.-]+)/m.exec(contentOf(join(bundleDir, "bundle.yaml")) ?? "")?.[1] ?? null;
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
