import { spawn, type ChildProcess } from "node:child_process";
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { GrafeoDB } from "@grafeo-db/js";
import { openForReading, openStore } from "../src/store/engines/open";
import { isSurelyReading } from "../src/store/engines/readOnlyText";
import type { GraphStore, JsonValue } from "../src/store/graphStore";

const query = (text: string): { name: string; text: string } => ({ name: "test", text });
const nodesIn = async (store: GraphStore): Promise<JsonValue | undefined> => (await store.read(query("MATCH (n) RETURN count(n) AS nodes")))[0]?.["nodes"];
const write = (store: GraphStore, text: string): Promise<unknown> => store.write((transaction) => transaction.run(query(text)));

let folder: string;
let dataDir: string;
const target = (): { kind: "embedded"; dataDir: string } => ({ kind: "embedded", dataDir });
const live = (): string => join(dataDir, "graph.grafeo");
const snapshot = (): string => join(dataDir, "snapshot");

beforeEach(() => {
  folder = dataDir = mkdtempSync(join(tmpdir(), "onrecord-embedded-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A database with one topic, closed again. */
async function closedDatabase(): Promise<void> {
  const store = openStore(target());
  await store.applySchema();
  await write(store, "CREATE (:Topic {id: 'topic:a', text: 'kept'})");
  await store.close();
}

describe("the files of the embedded store", () => {
  it("are made where there are none, and hold everything at the next opening", async () => {
    dataDir = join(dataDir, "new", "folder");
    await closedDatabase();
    const store = openStore(target());
    expect(await nodesIn(store)).toBe(1);
    await store.close();
    expect(existsSync(snapshot())).toBe(true);
  });

  it("are refused in one sentence when their folder cannot be made", () => {
    writeFileSync(join(dataDir, "file"), "");
    dataDir = join(dataDir, "file");
    expect(() => openStore(target())).toThrow(expect.objectContaining({ code: "RESOURCES", message: "the data directory cannot be written; set DATA_DIR to a directory you can write" }) as Error);
  });

  it.each<[what: string, damage: () => void]>([
    ["cut in half", (): void => truncateSync(live(), 40_000)],
    ["empty", (): void => truncateSync(live(), 0)],
    ["something else", (): void => writeFileSync(live(), "not a database")],
    ["flipped by one bit in its head", (): void => flip(live(), 10)],
    ["gone beside its snapshot", (): void => rmSync(live())],
  ])("are refused with a remedy when the live one is %s", async (_what, damage) => {
    await closedDatabase();
    damage();
    expect(() => openStore(target())).toThrow(expect.objectContaining({ code: "DAMAGED", message: expect.stringMatching(/snapshot/) as string }) as Error);
  });

  it("are never opened as an older image, which the engine takes for one with a damaged page", async () => {
    await closedDatabase();
    const refused: number[] = [];
    const whole = readFileSync(live());
    for (const page of [4_096, 8_192]) {
      writeFileSync(live(), whole);
      flip(live(), page + 10);
      try {
        const store = openStore(target());
        expect(await nodesIn(store)).toBe(1);
        await store.close();
      } catch (failure) {
        expect(failure).toMatchObject({ code: "DAMAGED" });
        refused.push(page);
      }
    }
    expect(refused).toHaveLength(1);
  });

  it("open again after the remedy, with everything the snapshot held", async () => {
    await closedDatabase();
    truncateSync(live(), 40_000);
    copyFileSync(snapshot(), live());
    const store = openStore(target());
    expect(await nodesIn(store)).toBe(1);
    await store.close();
  });

  it("are read without being changed", async () => {
    await closedDatabase();
    const { store, snapshotAt } = openForReading(target());
    expect({ snapshotAt, nodes: await nodesIn(store) }).toEqual({ snapshotAt: null, nodes: 1 });
    await expect(write(store, "CREATE (:Topic)")).rejects.toMatchObject({ code: "READ_ONLY" });
    await store.close();
  });

  it("are not made by a reader", () => {
    expect(() => openForReading(target())).toThrow(expect.objectContaining({ code: "SERVICE_UNAVAILABLE" }) as Error);
    expect(existsSync(live())).toBe(false);
  });
});

describe("two processes", () => {
  it("never write one database; a reader gets the snapshot and is told so", async () => {
    const child = startChild("hold");
    await lineFrom(child, "HELD");
    expect(() => openStore(target())).toThrow(expect.objectContaining({ code: "LOCKED", message: "database in use by another process" }) as Error);
    while (!existsSync(join(dataDir, "snapshot.json"))) await pause(20);
    const { store, snapshotAt } = openForReading(target());
    const { savedAt } = JSON.parse(readFileSync(join(dataDir, "snapshot.json"), "utf8")) as { readonly savedAt: string };
    expect({ nodes: await nodesIn(store), snapshotAt }).toEqual({ nodes: 1, snapshotAt: savedAt });
    expect(await store.search({ labels: ["Topic"], words: ["nothing"], candidates: 1 }, { name: "test/ids", text: "RETURN n.id AS id" })).toEqual([]);
    await store.close();
    child.stdin?.end();
    expect(await exitOf(child)).toBe(0);
    const after = openForReading(target());
    expect({ nodes: await nodesIn(after.store), snapshotAt: after.snapshotAt }).toEqual({ nodes: 1, snapshotAt: null });
    await after.store.close();
  });

  it("lose no acknowledged write, and keep no half of one, when the writer is killed", async () => {
    const acknowledged = new Set<string>();
    for (const writes of [1, 20, 200]) {
      const child = startChild("write");
      const wanted = acknowledged.size + writes;
      await new Promise<void>((resolve) => child.stdout?.on("data", (chunk: Buffer) => {
        for (const [, id = ""] of chunk.toString().matchAll(/ACK (plan:\d+)\n/g)) acknowledged.add(id);
        if (acknowledged.size >= wanted) resolve();
      }));
      child.kill("SIGKILL");
      await exitOf(child);

      const store = openStore(target());
      const plans = await store.read(query("MATCH (p:Plan) RETURN p.id AS id, COUNT { (p)-[:HAS_VERSION]->(:PlanVersion) } AS versions"));
      const ids = new Set(plans.map(({ id }) => id));
      expect([...acknowledged].filter((id) => !ids.has(id))).toEqual([]);
      expect(plans.filter(({ versions }) => versions !== 3)).toEqual([]);
      await store.close();
    }
  });
});

describe("the read-only transaction of the embedded engine", () => {
  it("refuses writes only because the transaction that was begun is rolled back first", async () => {
    const database = GrafeoDB.create();
    const begin = async (...commands: readonly string[]): Promise<number> => {
      const transaction = database.beginTransaction();
      for (const command of commands) await transaction.execute(command);
      const outcome = await transaction.executeCypher("CREATE (:Topic)").then(() => 1, () => 0);
      if (transaction.isActive) transaction.rollback();
      return outcome;
    };
    expect(await begin("START TRANSACTION READ ONLY")).toBe(1);
    expect(await begin("ROLLBACK", "START TRANSACTION READ ONLY")).toBe(0);
    database.close();
  });

  it.each([
    ["MATCH (n) RETURN n", true],
    ["MATCH (n) CALL (n) { MATCH (n)--(m) RETURN m } RETURN m", true],
    ["MATCH (n) RETURN n.offset, n.createdAt, n.preset", true],
    ["MATCH (n) SET n.x = 1", false],
    ["MATCH (n)\u00a0\u017fet n.x = 1", false],
    ["MATCH (n) DELETE n", false],
    ["CALL grafeo.labels()", false],
    ["CALL\n`db`.labels()", false],
    ["MATCH (n) \\u0053ET n.x = 1", false],
    ["EXPLAIN MATCH (n) RETURN n", false],
    ["DROP INDEX x", false],
    ["RETURN 'CREATE'", false],
  ])("is spared a text only when no word of it can write: %s", (text, verdict) => {
    expect(isSurelyReading(text)).toBe(verdict);
  });
});

function flip(file: string, offset: number): void {
  const bytes = readFileSync(file);
  bytes[offset] = (bytes[offset] ?? 0) ^ 1;
  writeFileSync(file, bytes);
}

function startChild(mode: "hold" | "write"): ChildProcess {
  const support = join(__dirname, "support");
  return spawn(process.execPath, ["-r", join(support, "typescriptHook.js"), join(support, "storeChild.ts"), mode, dataDir], { stdio: ["pipe", "pipe", "inherit"] });
}

function lineFrom(child: ChildProcess, start: string): Promise<void> {
  return new Promise((resolve, reject) => {
    child.stdout?.on("data", (chunk: Buffer) => {
      if (chunk.toString().includes(start)) resolve();
    });
    child.once("exit", (code) => reject(new Error(`the child ended with ${code} before it said ${start}`)));
  });
}

function exitOf(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode);
  return new Promise((resolve) => {
    child.once("exit", (code) => resolve(code));
  });
}
