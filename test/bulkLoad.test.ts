import fc from "fast-check";
import { canonicalHash } from "../src/domain/canonicalHash";
import { loadBundle, type LoadOptions } from "../src/domain/ingest/loadBundle";
import { LoadStopped } from "../src/domain/ingest/loadStopped";
import { projectionStatus } from "../src/domain/projection";
import type { GraphStore, Row } from "../src/store/graphStore";
import { QueryLibrary } from "../src/store/queryLibrary";
import { folderOf } from "./support/exampleBundle";
import { engines } from "./support/engines";
import { randomBundle, type RandomBundle } from "./support/randomBundle";

const queries = QueryLibrary.load();
const sound = { missing: 0, orphaned: 0, stale: 0 };
const unsoundStatements = `MATCH (s:Statement) WHERE s.retiredAt IS NULL AND (COUNT { (:Actor)-[:MADE]->(s) } = 0
  OR (COUNT { (q:Quotation)-[:QUOTES]->(s) WHERE q.retiredAt IS NULL } = 0 AND COUNT { (t:Statement)-[:REPORTS]->(s) WHERE t.retiredAt IS NULL } = 0))
  RETURN s.id AS id`;

/** A bundle as YAML, which JSON is; statements in a JSON Lines file of their own. */
function written({ statements, ...rest }: RandomBundle): string {
  const lines = (statements as readonly unknown[]).map((statement) => `${JSON.stringify(statement)}\n`).join("");
  return folderOf({ "all.yaml": JSON.stringify(rest), ...(lines === "" ? {} : { "statements.jsonl": lines }) });
}

describe.each(engines)("loading in many batches on %s", (engine, open) => {
  let store: GraphStore;
  beforeEach(async () => {
    store = await open();
  });
  afterEach(async () => {
    await store.close();
  });
  const read = (text: string): Promise<readonly Row[]> => store.read({ name: "test", text });
  const load = (bundle: RandomBundle, options: LoadOptions): ReturnType<typeof loadBundle> => loadBundle(store, queries, written(bundle), { now: new Date("2025-12-01T00:00:00Z"), ...options });
  const clear = (): Promise<unknown> => store.write((transaction) => transaction.run({ name: "test", text: "MATCH (n) DETACH DELETE n" }));

  it("gives the graph that one transaction gives, whatever the batches, the order and the interruptions", async () => {
    await fc.assert(fc.asyncProperty(fc.array(randomBundle, { minLength: 1, maxLength: 2 }), fc.integer({ min: 1, max: 12 }), fc.option(fc.nat({ max: 25 })), async (bundles, batchRows, stopAfter) => {
      await clear();
      for (const bundle of bundles) await load(bundle, { batchRows: 1_000_000 });
      const expected = await canonicalHash(store, queries);
      expect(await projectionStatus(store, queries)).toMatchObject(sound);
      await clear();
      for (const bundle of bundles) {
        if (stopAfter !== null) {
          await stopped(bundle, batchRows, stopAfter);
          expect(await projectionStatus(store, queries)).toMatchObject(sound);
          expect(await read(unsoundStatements)).toEqual([]);
        }
        await load(bundle, { batchRows, entriesInMemory: 3 });
      }
      expect(await projectionStatus(store, queries)).toMatchObject(sound);
      expect(await canonicalHash(store, queries)).toBe(expected);
    }), { numRuns: engine === "embedded" ? 40 : 8 });
  }, 240_000);

  /** Loads and stops inside the transaction after `batches`. */
  async function stopped(bundle: RandomBundle, batchRows: number, batches: number): Promise<void> {
    const stopping = new AbortController();
    let writes = 0;
    const stoppingStore: GraphStore = {
      engine: store.engine, applySchema: () => store.applySchema(), read: (...call) => store.read(...call), search: (...call) => store.search(...call), close: () => store.close(),
      write: (work) => store.write((transaction) => {
        writes += 1;
        let statements = 0;
        return work({
          run: (query, parameters) => {
            statements += 1;
            if (writes > batches && statements > 2) stopping.abort();
            return transaction.run(query, parameters);
          },
        });
      }),
    };
    const loading = loadBundle(stoppingStore, queries, written(bundle), { now: new Date("2025-12-01T00:00:00Z"), batchRows, signal: stopping.signal });
    await loading.catch((failure: unknown) => {
      if (!(failure instanceof LoadStopped)) throw failure;
      expect(failure.batches).toBeGreaterThanOrEqual(batches);
    });
  }
});
