import { spawn, type ChildProcessWithoutNullStreams } from "node:child_process";
import { readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { setImmediate as breath } from "node:timers/promises";
import fc from "fast-check";
import { LoadProgress } from "../src/cli/loadProgress";
import { canonicalHash } from "../src/domain/canonicalHash";
import { loadBundle, type LoadOptions } from "../src/domain/ingest/loadBundle";
import { LoadStopped } from "../src/domain/ingest/loadStopped";
import { projectionStatus } from "../src/domain/projection";
import { openStore, type StoreTarget } from "../src/store/engines/open";
import type { GraphStore, Row } from "../src/store/graphStore";
import { QueryLibrary } from "../src/store/queryLibrary";
import { temporaryFolder } from "./support/bundles";
import { exampleBundle, folderOf, placeIn } from "./support/exampleBundle";
import { engines } from "./support/engines";
import { neo4jOfWorker, settings } from "./support/neo4jForTests";
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
    await fc.assert(fc.asyncProperty(fc.array(randomBundle, { minLength: 1, maxLength: 2 }), fc.integer({ min: engine === "embedded" ? 1 : 6, max: 16 }), fc.option(fc.nat({ max: 25 })), async (bundles, batchRows, stopAfter) => {
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
    }), { numRuns: engine === "embedded" ? 40 : 5 });
  }, 240_000);

  /** Loads and stops inside the transaction after `batches`. */
  async function stopped(bundle: RandomBundle, batchRows: number, batches: number): Promise<void> {
    const stopping = new AbortController();
    let writes = 0;
    const stoppingStore: GraphStore = {
      engine: store.engine, applySchema: () => store.applySchema(), read: (...call) => store.read(...call), search: (...call) => store.search(...call),
      revision: () => store.revision(), close: () => store.close(),
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

it("holds no more of a bundle with ten times the statements", async () => {
  const [, open] = engines[0] ?? [];
  const held = async (count: number): Promise<number> => {
    const store = await (open as () => Promise<GraphStore>)();
    const { mostHeld, counts } = await loadBundle(store, queries, manyStatements(count), { batchRows: 300, entriesInMemory: 50 });
    await store.close();
    expect(counts["Statement"]).toBe(count + 4);
    return mostHeld;
  };
  expect(await held(2000)).toBeLessThanOrEqual(await held(200) + 50);
}, 60_000);

describe("the bar of a load", () => {
  const shown = (isTTY: boolean): { readonly progress: LoadProgress; readonly said: (text: RegExp) => Promise<void>; readonly all: () => string } => {
    const stream = Object.assign(new PassThrough(), { isTTY, columns: 120 });
    let all = "";
    stream.setEncoding("utf8").on("data", (text: string) => (all += text));
    const said = async (text: RegExp): Promise<void> => {
      while (!text.test(all)) await breath();
    };
    return { progress: new LoadProgress(stream as unknown as NodeJS.WriteStream), said, all: () => all };
  };

  it("says how far it is, how fast, and how long it will take, without colours", async () => {
    const { progress, said, all } = shown(true);
    progress.show({ stage: "writing", done: 0, total: 2000 });
    progress.show({ stage: "writing", done: 500, total: 2000 });
    await said(/Writing .* 25 %, 500 of 2,000 entries, [\d,.]+ a second, .*left/);
    progress.end();
    expect(all()).not.toMatch(/\u001b\[\d+m/);
  });

  it("is silent where there is no terminal", async () => {
    const { progress, all } = shown(false);
    progress.show({ stage: "writing", done: 500, total: 2000 });
    progress.end();
    await breath();
    expect(all()).toBe("");
  });
});

const kinds: readonly StoreTarget["kind"][] = settings.mode === "none" ? ["embedded"] : ["embedded", "neo4j"];

describe.each(kinds)("the process of a load on %s", (kind) => {
  const folder = temporaryFolder();
  const bundle = manyStatements(6000);
  const running = new Set<ChildProcessWithoutNullStreams>();
  afterEach(() => {
    for (const child of running) child.kill("SIGKILL");
    running.clear();
  });
  afterAll(folder.remove);

  const targetOf = async (name: string): Promise<StoreTarget> => (kind === "embedded" ? { kind, dataDir: join(folder.path, name) } : { kind, ...(await neo4jOfWorker()) });
  const emptied = async (target: StoreTarget): Promise<void> => {
    const store = openStore(target);
    await store.applySchema();
    for (const text of ["MATCH (q:Quotation) DETACH DELETE q", "MATCH (n) DETACH DELETE n"]) await store.write((transaction) => transaction.run({ name: "test", text }));
    await store.close();
  };
  const hashOf = async (target: StoreTarget): Promise<string> => {
    const store = openStore(target);
    const hash = await canonicalHash(store, queries);
    expect(await projectionStatus(store, queries)).toMatchObject(sound);
    await store.close();
    return hash;
  };
  const start = (target: StoreTarget): { readonly child: ChildProcessWithoutNullStreams; readonly ended: Promise<{ readonly code: number | null; readonly stderr: string }> } => {
    const database = target.kind === "embedded" ? { DATA_DIR: target.dataDir }
      : { DATA_DIR: folder.path, NEO4J_URI: target.uri, NEO4J_USERNAME: target.username, NEO4J_PASSWORD: target.password, NEO4J_DATABASE: target.database };
    const { PATH, HOME } = process.env;
    const child = spawn(process.execPath, [join(__dirname, "..", "dist", "cli", "main.js"), "load", bundle], { env: { PATH, HOME, ...database } });
    running.add(child);
    let stderr = "";
    child.stderr.on("data", (chunk: Buffer) => (stderr += chunk.toString()));
    child.stdout.resume();
    return { child, ended: new Promise((resolve) => child.once("close", (code) => resolve({ code, stderr }))) };
  };
  /** Waits until part of the bundle is in the database; a load that has ended by then was too fast to be stopped. */
  const isUnderWay = async (target: StoreTarget): Promise<void> => {
    const store = target.kind === "embedded" ? null : openStore(target);
    const grown = async (): Promise<boolean> => (store === null
      ? bytesIn((target as { readonly dataDir: string }).dataDir) > 1_000_000
      : Number((await store.read({ name: "test", text: "MATCH (s:Statement) RETURN count(s) AS statements" }))[0]?.["statements"]) > 0);
    while (!(await grown())) await breath();
    await store?.close();
  };

  it("is rolled back by Ctrl-C with a sentence, and by kill -9 without one, and is completed by the next", async () => {
    const whole = await targetOf("whole");
    await emptied(whole);
    expect(await start(whole).ended).toMatchObject({ code: 0, stderr: "" });
    const expected = await hashOf(whole);
    const target = await targetOf("stopped");
    await emptied(target);
    const first = start(target);
    await isUnderWay(target);
    first.child.kill("SIGINT");
    expect(await first.ended).toMatchObject({ code: 130, stderr: expect.stringMatching(/^Stopped: the running batch was rolled back\. \d+ batch(?:es)? stands? and will not be written again; the same command completes the load\.\n$/) as string });
    const second = start(target);
    second.child.stdin.end();
    await isUnderWay(target);
    second.child.kill("SIGKILL");
    await second.ended;
    expect(await start(target).ended).toMatchObject({ code: 0, stderr: "" });
    expect(await hashOf(target)).toBe(expected);
  }, 240_000);
});

function bytesIn(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).reduce((sum, entry) => {
    try {
      return entry.isFile() ? sum + statSync(join(entry.parentPath, entry.name)).size : sum;
    } catch {
      return sum;
    }
  }, 0);
}

/** The example with further statements in JSON Lines. @returns its folder */
function manyStatements(count: number): string {
  const folder = folderOf({ "all.yaml": exampleBundle });
  const place = placeIn("Berta denied it");
  const lines = Array.from({ length: count }, (_, number) => JSON.stringify({
    id: `statement:many.${number}`, by: ["person:anna"], act: "ASSERTION", attestation: "DIRECT", gist: `Number ${number}.`, about: [{ target: "plan:peace" }],
    quotations: [{ report: "report:paper", exact: "Berta denied it", mode: "INDIRECT", fidelity: "PARAPHRASE", start: place, end: place + 15 }],
  }));
  writeFileSync(join(folder, "statements.jsonl"), `${lines.join("\n")}\n`);
  return folder;
}
