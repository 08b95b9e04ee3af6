import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { examine } from "../src/doctor";
import type { Finding } from "../src/examination";
import { loadBundle } from "../src/domain/ingest/loadBundle";
import { openStore, type StoreTarget } from "../src/store/engines/open";
import type { GraphStore } from "../src/store/graphStore";
import { writeSmallBundle } from "./support/bundles";
import { failingWith, queries, serverWith } from "./support/httpServer";
import { neo4jOfWorker, settings } from "./support/neo4jForTests";

const project = join(__dirname, "..");
const folder = mkdtempSync(join(tmpdir(), "onrecord-doctor-"));
const dataDir = join(folder, "data");
const bundle = join(folder, "bundle");
const own = { DATA_DIR: dataDir, BUNDLE_DIR: bundle, PORT: "0" };
beforeAll(() => {
  mkdirSync(bundle);
  writeSmallBundle(bundle);
  writeFileSync(join(folder, "file"), "");
  mkdirSync(join(folder, "damaged"));
  writeFileSync(join(folder, "damaged", "graph.grafeo"), "not a graph".repeat(2000));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const wrongOnes = (findings: readonly Finding[]): readonly (readonly [string, string])[] => findings.filter(({ state }) => state === "wrong").map(({ check, found }) => [check, found] as const);
const findingOf = async (variables: NodeJS.ProcessEnv, check: string): Promise<Finding | undefined> => (await examine(variables)).find((one) => one.check === check);

interface Target {
  readonly target: StoreTarget;
  readonly variables: NodeJS.ProcessEnv;
}
const targets: readonly (readonly [name: string, target: () => Promise<Target>])[] = [
  ["embedded", (): Promise<Target> => Promise.resolve({ target: { kind: "embedded", dataDir }, variables: own })],
  ...(settings.mode === "none" ? [] : [["neo4j", async (): Promise<Target> => {
    const neo4j = await neo4jOfWorker();
    return { target: { kind: "neo4j", ...neo4j }, variables: { ...own, NEO4J_URI: neo4j.uri, NEO4J_USERNAME: neo4j.username, NEO4J_PASSWORD: neo4j.password, NEO4J_DATABASE: neo4j.database } };
  }] as const]),
];

describe.each(targets)("onrecord doctor on %s", (engine, targetOf) => {
  let target: StoreTarget;
  let variables: NodeJS.ProcessEnv;
  const withStore = async (work: (store: GraphStore) => Promise<unknown>): Promise<void> => {
    const store = openStore(target);
    try {
      await work(store);
    } finally {
      await store.close();
    }
  };
  const write = (text: string): Promise<void> => withStore((store) => store.write((transaction) => transaction.run({ name: "test/write", text })));

  beforeAll(async () => {
    ({ target, variables } = await targetOf());
    await withStore(async (store) => {
      await store.write((transaction) => transaction.run({ name: "test/wipe", text: "MATCH (n) DETACH DELETE n" }));
      await store.applySchema();
      await loadBundle(store, queries, bundle);
    });
  }, 120_000);

  it("finds nothing wrong with a graph that is well, and says which engine, version and counts there are", async () => {
    const findings = await examine(variables);
    expect(wrongOnes(findings)).toEqual([]);
    expect(findings.map(({ check }) => check)).toEqual(["node", "settings", "data folder", "bundle", "engine", "graph", "schema", "ids", "labels", "derived edges", "port", "pages"]);
    const foundOf = (check: string): string => findings.find((one) => one.check === check)?.found ?? "";
    expect(foundOf("engine")).toMatch(engine === "neo4j" ? /^Neo4j 5\.26\.\d+ community, database \w+$/ : /^embedded, @grafeo-db\/js \d+\.\d+\.\d+$/);
    expect(foundOf("graph")).toMatch(/^\d+ documents?, [1-9]\d* statements, \d+ contradictions/);
    expect(foundOf("derived edges")).toMatch(/^[1-9]\d* derived edges; 0 missing, 0 orphaned, 0 stale$/);
  });

  it("finds a derived edge that is missing, and its remedy helps", async () => {
    await write("MATCH ()-[e:SAID_ABOUT]->() WITH e LIMIT 1 DELETE e");
    const found = await findingOf(variables, "derived edges");
    expect(found).toMatchObject({ state: "wrong", found: expect.stringMatching(/; 1 missing, 0 orphaned, 0 stale$/) as string, remedy: expect.stringContaining('onrecord cypher --write "RETURN 1 AS done"') as string });
    const { PATH, HOME } = process.env;
    const { status } = spawnSync(process.execPath, [join(project, "dist", "cli", "main.js"), "cypher", "--write", "RETURN 1 AS done"], { env: { PATH, HOME, ...variables }, encoding: "utf8" });
    expect(status).toBe(0);
    expect(wrongOnes(await examine(variables))).toEqual([]);
  });

  it("finds an id that is there twice, and what of the schema is missing", async () => {
    await write("DROP CONSTRAINT actorId");
    if (engine === "embedded") await write("DROP INDEX actorIdLookup");
    await write("CREATE (:Actor {id: 'person:twice'}) CREATE (:Actor {id: 'person:twice'})");
    expect(wrongOnes(await examine(variables))).toEqual([
      ["schema", engine === "neo4j" ? "missing: actorId" : expect.stringContaining("actorIdLookup") as string], ["ids", "more than once: person:twice"],
    ]);
    await write("MATCH (a:Actor {id: 'person:twice'}) DELETE a");
    await withStore((store) => store.applySchema());
    expect(wrongOnes(await examine(variables))).toEqual([]);
  });

  it("notes what is somebody else's, which is no fault", async () => {
    await write("CREATE (:Movie {title: 'A'})");
    expect(await findingOf(variables, "labels")).toMatchObject({ state: "note", found: "also Movie, which are not onrecord's" });
    await write("MATCH (m:Movie) DELETE m");
  });

  it("finds a graph that is empty", async () => {
    await write("MATCH (n) DETACH DELETE n");
    expect(await findingOf(variables, "graph")).toMatchObject({ state: "wrong", remedy: expect.stringContaining("onrecord load") as string });
  });
});

describe("onrecord doctor", () => {
  it.each<[what: string, variables: NodeJS.ProcessEnv, fault: readonly [check: string, found: RegExp, remedy: RegExp]]>([
    ["a setting that is none", { LOG_LEVEL: "loud" }, ["settings", /^LOG_LEVEL is "loud"$/, /debug/]],
    ["a Neo4j without a password", { NEO4J_URI: "bolt://127.0.0.1:1" }, ["settings", /NEO4J_PASSWORD is not set/, /set it/i]],
    ["a Neo4j that is away", { NEO4J_URI: "bolt://127.0.0.1:1", NEO4J_PASSWORD: "x" }, ["engine", /^Neo4j at bolt:\/\/127\.0\.0\.1:1 cannot be reached$/, /^Start it/]],
    ["no database yet", { DATA_DIR: join(folder, "none") }, ["engine", /cannot be read/, /npm start or onrecord load/]],
    ["a data folder that is a file", { DATA_DIR: join(folder, "file") }, ["data folder", /is a file$/, /DATA_DIR/]],
    ["a damaged database", { DATA_DIR: join(folder, "damaged") }, ["engine", /cannot be opened/, /snapshot|backup/]],
    ["a bundle that is not there", { BUNDLE_DIR: join(folder, "missing") }, ["bundle", /is not there$/, /BUNDLE_DIR/]],
    ["an address that is not this machine's", { HOST: "203.0.113.7", PORT: "4999" }, ["port", /no address 203\.0\.113\.7/, /HOST/]],
  ])("says what to do about %s", async (_what, variables, [check, found, remedy]) => {
    const finding = (await examine({ ...own, ...variables })).find((one) => one.check === check && one.state === "wrong");
    expect(finding?.found).toMatch(found);
    expect(finding?.remedy).toMatch(remedy);
    expect(JSON.stringify(finding)).not.toMatch(/node_modules|at .*\(|GRAFEO/);
  });

  (settings.mode === "none" ? it.skip : it)("tells a wrong password and a database that there is not from a Neo4j that is away", async () => {
    const { uri, username, password } = await neo4jOfWorker();
    const of = (name: string, key: string): NodeJS.ProcessEnv => ({ ...own, NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: key, NEO4J_DATABASE: name });
    expect(await findingOf(of("movies", password), "engine")).toMatchObject({ state: "wrong", found: expect.stringContaining("has no database movies") as string, remedy: "Set NEO4J_DATABASE to one it has." });
    const refused = await findingOf(of("neo4j", "a wrong password"), "engine");
    expect(refused).toMatchObject({ state: "wrong", found: expect.stringContaining(`refuses the user ${username}`) as string });
    expect(JSON.stringify(refused)).not.toContain("a wrong password");
  });

  it("tells a port that a stranger took from one on which onrecord answers, or answers without its graph", async () => {
    const taken = createServer((socket) => socket.destroy());
    await new Promise<void>((resolve) => void taken.listen(0, "127.0.0.1", resolve));
    const at = (server: { address(): unknown }): NodeJS.ProcessEnv => ({ ...own, PORT: String((server.address() as AddressInfo).port) });
    const found = await findingOf(at(taken), "port");
    taken.close();
    expect(found).toMatchObject({ state: "wrong", found: expect.stringContaining("is taken") as string, remedy: expect.stringContaining("PORT") as string });
    const unused = failingWith(new Error("unused"));
    for (const [isAnswering, state] of [[true, "well"], [false, "wrong"]] as const) {
      const server = await serverWith(unused, { isAnswering: () => Promise.resolve(isAnswering) });
      expect(await findingOf(at(server.http), "port")).toMatchObject({ state });
      await server.stop();
    }
  });

  it("prints a table and ends with 0 when nothing is wrong, else with 1", async () => {
    const store = openStore({ kind: "embedded", dataDir: join(folder, "good") });
    await store.applySchema();
    await loadBundle(store, queries, bundle);
    await store.close();
    const { PATH, HOME } = process.env;
    const ask = (variables: NodeJS.ProcessEnv): ReturnType<typeof spawnSync> => spawnSync(process.execPath, [join(project, "dist", "cli", "main.js"), "doctor"], { env: { PATH, HOME, ...own, ...variables }, encoding: "utf8" });
    const good = ask({ DATA_DIR: join(folder, "good") });
    expect([good.status, good.stderr]).toEqual([0, "All is well.\n"]);
    expect(good.stdout).toMatch(/check +│ state +│ found +│ what to do/);
    const bad = ask({ DATA_DIR: join(folder, "none") });
    expect([bad.status, bad.stderr]).toEqual([1, "1 of 7 is wrong.\n"]);
  });
});
