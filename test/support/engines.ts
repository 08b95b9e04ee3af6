import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openStore } from "../../src/store/engines/open";
import type { CypherText, GraphStore, Parameters, Row, TextSearch, Transaction } from "../../src/store/graphStore";
import { fileOf, neo4jOfWorker, settings } from "./neo4jForTests";

/**
 * Every engine there is on this machine, for `describe.each`. `open` gives an empty graph with the schema applied; close it
 * in the test that opened it. All stores of Neo4j opened in one worker share one database, so keep one open at a time.
 */
export const engines: readonly (readonly [name: string, open: () => Promise<GraphStore>])[] = [
  ["embedded", openEmbedded],
  ...(settings.mode === "none" ? [] : [["neo4j", openNeo4j] as const]),
];

/** A store that counts what it is asked. */
export interface CountingStore extends GraphStore {
  /** The text of every round trip since the latest reset, in order. */
  texts(): readonly string[];
  /** Number of round trips since the latest reset. */
  count(): number;
  reset(): void;
}

/** Counts the round trips of `store`: reads, searches and the statements of writes. */
export function countingStore(store: GraphStore): CountingStore {
  let texts: string[] = [];
  const note = (text: string): void => {
    texts.push(text);
  };
  return {
    engine: store.engine,
    applySchema: () => store.applySchema(),
    read: (query: CypherText, parameters?: Parameters): Promise<readonly Row[]> => {
      note(query.text);
      return store.read(query, parameters);
    },
    write: <T>(work: (transaction: Transaction) => Promise<T>): Promise<T> => store.write((transaction) => work({
      run: (query, parameters) => {
        note(query.text);
        return transaction.run(query, parameters);
      },
    })),
    search: (query: TextSearch, then: CypherText, parameters?: Parameters): Promise<readonly Row[]> => {
      note(then.text);
      return store.search(query, then, parameters);
    },
    revision: () => store.revision(),
    close: () => store.close(),
    texts: () => texts,
    count: () => texts.length,
    reset: () => {
      texts = [];
    },
  };
}

/** A database of its own in a new folder, removed when the store is closed. */
async function openEmbedded(): Promise<GraphStore> {
  const dataDir = mkdtempSync(join(settings.folder === "" ? tmpdir() : settings.folder, "embedded-"));
  const store = openStore({ kind: "embedded", dataDir });
  await store.applySchema();
  const close = store.close.bind(store);
  store.close = async (): Promise<void> => {
    await close();
    rmSync(dataDir, { recursive: true, force: true });
  };
  return store;
}

/** The database of this worker, wiped; its schema is made once. */
async function openNeo4j(): Promise<GraphStore> {
  const store = openStore({ kind: "neo4j", ...(await neo4jOfWorker()) });
  const worker = process.env["JEST_WORKER_ID"] ?? "1";
  await store.write((transaction) => transaction.run({ name: "test/wipe", text: "MATCH (n) DETACH DELETE n" }));
  if (!existsSync(fileOf(worker, "schema"))) {
    await store.applySchema();
    writeFileSync(fileOf(worker, "schema"), "");
  }
  return store;
}
