import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { askInCypher, strangersLimits } from "../src/domain/cypher/askInCypher";
import { loadBundle } from "../src/domain/ingest/loadBundle";
import { actorLabels, baseEdges, contradictionEdges, derivedEdgeTypes, nodeLabels } from "../src/domain/model";
import type { OnrecordServer } from "../src/http/server";
import { openForeignReader, openStore, type StoreTarget } from "../src/store/engines/open";
import type { ForeignReader } from "../src/store/foreignReader";
import type { GraphStore } from "../src/store/graphStore";
import { contextOf, queries, serverWith } from "./support/httpServer";
import { neo4jOfWorker, settings } from "./support/neo4jForTests";

const project = join(__dirname, "..");
const examples = join(project, "examples");
const cache = join(process.env["ONRECORD_CACHE"] ?? join(project, ".cache"), "examples");
const guide = readFileSync(join(examples, "neo4j-browser", "guide.html"), "utf8");
/** The queries of the guide, as a browser reads them. */
const guideQueries = [...guide.matchAll(/<pre mode="cypher"[^>]*>([\s\S]*?)<\/pre>/g)].map(([, text = ""]) => text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&"));
let folder = "";

const targets: readonly (readonly [name: string, target: () => Promise<StoreTarget>])[] = [
  ["embedded", (): Promise<StoreTarget> => Promise.resolve({ kind: "embedded", dataDir: folder })],
  ...(settings.mode === "none" ? [] : [["neo4j", async (): Promise<StoreTarget> => ({ kind: "neo4j", ...(await neo4jOfWorker()) })] as const]),
];

/** Runs a command to its end without holding this process up, as the server that it asks lives here. */
function ended(command: string, words: readonly string[], cwd: string, env: Readonly<Record<string, string>> = {}): Promise<{ readonly code: number | null; readonly output: string }> {
  return new Promise((resolve) => {
    const child = spawn(command, words, { cwd, env: { ...process.env, ...env }, shell: process.platform === "win32" });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => { output += chunk.toString(); });
    child.once("error", (failure) => resolve({ code: null, output: failure.message }));
    child.once("close", (code) => resolve({ code, output }));
  });
}

/** A copy of an example with its libraries installed, made once for each state of its lock file. */
function installed(name: string): string {
  const lock = createHash("sha256").update(readFileSync(join(examples, name, "package-lock.json"))).digest("hex").slice(0, 12);
  const copy = join(cache, `${name}-${lock}`);
  mkdirSync(copy, { recursive: true });
  cpSync(join(examples, name), copy, { recursive: true, filter: (file) => !/node_modules|\/dist(\/|$)/.test(file.slice(examples.length)) });
  if (!existsSync(join(copy, "node_modules", ".package-lock.json"))) {
    const { status, stderr } = spawnSync("npm", ["ci", "--no-audit", "--no-fund", "--ignore-scripts"], { cwd: copy, encoding: "utf8", shell: process.platform === "win32" });
    if (status !== 0) throw new Error(`npm ci failed in examples/${name}: ${stderr.split("\n").slice(0, 3).join(" ")}`);
  }
  return copy;
}

describe.each(targets)("the examples on %s", (_engine, targetOf) => {
  let store: GraphStore;
  let reader: ForeignReader;
  let server: OnrecordServer;
  let address: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "onrecord-examples-"));
    const target = await targetOf();
    store = openStore(target);
    await store.write((transaction) => transaction.run({ name: "test/wipe", text: "MATCH (n) DETACH DELETE n" }));
    await store.applySchema();
    await loadBundle(store, queries, join(project, "data", "peace-plan-2025"));
    reader = openForeignReader(target, store);
    server = await serverWith(contextOf(store), { queryApi: { reader, key: null, note: () => undefined } });
    address = `http://127.0.0.1:${(server.http.address() as AddressInfo).port}`;
  }, 120_000);
  afterAll(async () => {
    await server.stop();
    await reader.close();
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it("have a guide for Neo4j Browser whose queries pass the gate and find something", async () => {
    expect(guideQueries.length).toBeGreaterThan(4);
    for (const text of guideQueries) {
      const { values } = await askInCypher(reader, { text, parameters: {}, caller: "test" }, strangersLimits);
      expect([text, values.length]).not.toEqual([text, 0]);
    }
  });

  it("have a client whose types fit the schema, and who finds what somebody said", async () => {
    const copy = installed("client");
    expect(await ended("npm", ["run", "--silent", "generate", "--", `${address}/schema.graphql`], copy)).toEqual({ code: 0, output: "" });
    const { code, output } = await ended("npm", ["start", "--silent", "--", "Rubio"], copy, { ONRECORD_URL: `${address}/graphql` });
    expect([code, output]).toEqual([0, expect.stringMatching(/^Marco Rubio: \d+ statements are on record\n[\s\S]*independent origins: \d/)]);
  }, 180_000);
});

it("colours every kind of node and no kind that there is not", () => {
  const style = readFileSync(join(examples, "neo4j-browser", "style.grass"), "utf8");
  const named = (kind: string): readonly string[] => [...style.matchAll(new RegExp(`^${kind}\\.(\\w+) `, "gm"))].map(([, name = ""]) => name);
  expect([...named("node")].sort()).toEqual([...nodeLabels, ...actorLabels].sort());
  const edges: readonly string[] = [...Object.keys(baseEdges), ...Object.keys(contradictionEdges), ...derivedEdgeTypes];
  expect(named("relationship").filter((name) => !edges.includes(name))).toEqual([]);
});
