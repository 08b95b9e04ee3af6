import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { createDomain } from "../src/domain/domain";
import { askInCypher, strangersLimits } from "../src/domain/cypher/askInCypher";
import { loadBundle } from "../src/domain/ingest/loadBundle";
import { actorLabels, baseEdges, contradictionEdges, derivedEdgeTypes, nodeLabels } from "../src/domain/model";
import type { OnrecordServer } from "../src/http/server";
import { openForeignReader, openStore, type StoreTarget } from "../src/store/engines/open";
import type { ForeignReader } from "../src/store/foreignReader";
import type { GraphStore } from "../src/store/graphStore";
import { chromiumPath, openBrowser } from "./support/browser";
import { contextOf, queries, serverWith } from "./support/httpServer";
import { neo4jOfWorker, settings } from "./support/neo4jForTests";
import { pythonWith, sayWhetherPython } from "./support/python";

const project = join(__dirname, "..");
const examples = join(project, "examples");
const cache = join(process.env["ONRECORD_CACHE"] ?? join(project, ".cache"), "examples");
const guide = readFileSync(join(examples, "neo4j-browser", "guide.html"), "utf8");
/** The queries of the guide, as a browser reads them. */
const guideQueries = [...guide.matchAll(/<pre mode="cypher"[^>]*>([\s\S]*?)<\/pre>/g)].map(([, text = ""]) => text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&"));
const gephi = readFileSync(join(examples, "gephi", "README.md"), "utf8");
const python = pythonWith(readFileSync(join(examples, "notebook", "requirements.txt"), "utf8").trim().split("\n"));
const withPython = python === null ? it.skip : it;
sayWhetherPython(python, "runs the notebook and opens what Gephi opens");
let folder = "";

/** Runs the cells of a notebook one after the other in one place, as Jupyter does, and tells of the table they make. */
const runner = `
import json, sys
cells = [cell for cell in json.load(open(sys.argv[1], encoding="utf8"))["cells"] if cell["cell_type"] == "code"]
shared = {}
for cell in cells:
    exec(compile("".join(cell["source"]), "cell", "exec"), shared)
claims = shared["claims"]
print(json.dumps({"cells": len(cells), "columns": list(claims.columns), "rows": len(claims), "stances": sorted(set(claims["stance"])), "worded": int(claims["words"].notna().sum())}))`;

/** What Gephi needs of the file: its edges side by side, its days, and the columns that the recipe names. */
const opener = `
import json, sys, networkx as nx
graph = nx.read_gexf(sys.argv[1], version="1.3")
edges = list(graph.edges(data=True))
print(json.dumps({"edges": len(edges), "pairs": len({(a, b) for a, b, _ in edges}), "columns": sorted({name for _, _, one in edges for name in one}),
  "kinds": sorted({one["kind"] for _, _, one in edges}), "dated": sum("start" in one for _, _, one in edges)}))`;

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
    server = await serverWith(contextOf(store), { exports: createDomain(store, queries), queryApi: { reader, key: null, note: () => undefined } });
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

  withPython("have a notebook whose cells run, with a table of claims and denials in their words and a picture of it", async () => {
    const { code, output } = await ended(python ?? "", ["-W", "error::SyntaxWarning", "-c", runner, join(examples, "notebook", "onrecord.ipynb")], folder, { ONRECORD_URL: address, MPLBACKEND: "Agg", MPLCONFIGDIR: folder });
    expect([code, output]).toEqual([0, expect.stringMatching(/^\{.*\}\n$/)]);
    const [expected] = await store.read({ name: "test/claims", text: "MATCH (:Actor)-[e:ATTRIBUTES_AUTHORSHIP]->(:Plan {id: 'plan:us-28-point'}) RETURN count(e) AS claims" });
    expect(JSON.parse(output)).toMatchObject({ cells: 3, rows: expected?.["claims"], stances: ["ASSERTS", "DENIES"], columns: expect.arrayContaining(["claimant", "stance", "alleged", "words", "document"]) as unknown });
    expect((JSON.parse(output) as { worded: number }).worded).toBeGreaterThan(0);
    expect(readFileSync(join(folder, "claims.png")).subarray(1, 4).toString()).toBe("PNG");
  }, 240_000);

  (chromiumPath() === null ? it.skip : it)("have a page that draws the graph in a browser and tells whose claim an edge is", async () => {
    const copy = installed("cytoscape");
    const browser = await openBrowser(() => address);
    try {
      const page = await browser.open("/");
      await page.goto(`${pathToFileURL(join(copy, "index.html")).href}?server=${encodeURIComponent(address)}&ids=person:angus-king`);
      await page.locator("#caption", { hasText: /\d+ nodes, \d+ edges/ }).waitFor();
      const caption = page.locator("#caption");
      const { elements } = (await (await fetch(`${address}/export/graph.json?shape=cytoscape&ids=person:angus-king&hops=1`)).json()) as { elements: { nodes: unknown[]; edges: unknown[] } };
      expect(await caption.innerText()).toContain(`${elements.nodes.length} nodes, ${elements.edges.length} edges.`);
      await page.evaluate("void document.querySelector('#graph')._cyreg.cy.edges('[type = \"SAID_ABOUT\"][source = \"person:angus-king\"]')[0].emit('tap')");
      expect(await caption.innerText()).toMatch(/^Angus King → [^]*: Angus King said: [^]*\/n\/statement:/);
      await page.evaluate("void document.querySelector('#graph')._cyreg.cy.nodes('#person\\\\:angus-king')[0].emit('tap')");
      expect(await caption.innerText()).toBe("Angus King");
      expect(browser.faults().filter((fault) => !fault.includes("file:"))).toEqual([]);
    } finally {
      await browser.close();
    }
  }, 180_000);

  withPython("have a recipe for Gephi whose files are there, with the columns that it names", async () => {
    const addresses = [...gephi.matchAll(/(?:127\.0\.0\.1:4000|`)(\/export\/[^\s>`]+)/g)].map(([, path = ""]) => path);
    expect(addresses).toEqual(["/export/graph.gexf", "/export/actors.csv?for=gephi", "/export/edges.csv?for=gephi"]);
    const [whole = "", ...tables] = await Promise.all(addresses.map(async (path) => {
      const answer = await fetch(`${address}${path}`);
      expect([path, answer.status]).toEqual([path, 200]);
      return answer.text();
    }));
    expect(tables.map((text) => text.split("\n")[0])).toEqual([expect.stringMatching(/^Id,Label,/), expect.stringMatching(/^Source,Target,Type,Id,Label,.*Stance/)]);
    for (const [, query = ""] of gephi.matchAll(/`[?&]([a-z]+=[^`]+)`/gi)) expect([query, (await fetch(`${address}/export/graph.gexf?ids=person:marco-rubio&${query.replace(/^ids=[^&]+&/, "")}`)).status]).toEqual([query, 200]);
    const [, words = ""] = /`npx onrecord (export [^`]+)`/.exec(gephi) ?? [];
    expect(words.split(" ").slice(0, 2)).toEqual(["export", "graph.gexf"]);
    writeFileSync(join(folder, "onrecord.gexf"), whole);
    const { code, output } = await ended(python ?? "", ["-c", opener, join(folder, "onrecord.gexf")], folder);
    expect([code, output]).toEqual([0, expect.stringMatching(/^\{.*\}\n$/)]);
    const opened = JSON.parse(output) as { edges: number; pairs: number; columns: string[]; kinds: string[]; dated: number };
    expect(opened.pairs).toBeLessThan(opened.edges);
    expect(opened.dated).toBeGreaterThan(100);
    expect(opened.columns).toEqual(expect.arrayContaining(["kind", "stance", "statementId"]));
    expect(opened.kinds).toContain("ALLEGED_AUTHOR_OF");
  }, 240_000);

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
