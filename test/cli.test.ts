import { spawnSync, type ChildProcessWithoutNullStreams } from "node:child_process";
import { createHash } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { join } from "node:path";
import { temporaryFolder, writeSmallBundle } from "./support/bundles";
import { environmentWith, startServerProcess, type Ended, type ServerProcess } from "./support/serverProcess";

const project = join(__dirname, "..");
const command = join(project, "dist", "cli", "main.js");
const folder = temporaryFolder();
const bundle = join(folder.path, "bundle");
const loadedDir = join(folder.path, "loaded");

function environment(settings: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  return environmentWith({ DATA_DIR: loadedDir, BUNDLE_DIR: bundle, PORT: "0", ...settings });
}

/** Runs the built command line to its end. */
function onrecord(words: readonly string[], settings: Readonly<Record<string, string>> = {}, input = ""): Ended {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...words], { cwd: project, env: environment(settings), input, encoding: "utf8", timeout: 50_000 });
  return { code: status, stdout, stderr };
}

const running = new Set<ChildProcessWithoutNullStreams>();
/** A test that fails must not leave its server behind. */
afterEach(() => {
  for (const child of running) child.kill("SIGKILL");
  running.clear();
});

/** A server that has what `onrecord` has, unless the settings say otherwise. */
function startServer(settings: Readonly<Record<string, string>>): ServerProcess {
  const server = startServerProcess({ DATA_DIR: loadedDir, BUNDLE_DIR: bundle, PORT: "0", ...settings });
  running.add(server.child);
  return server;
}

beforeAll(() => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(project, "scripts", "prepare.js")], { encoding: "utf8" });
  if (status !== 0) throw new Error(stdout + stderr);
  mkdirSync(bundle);
  writeSmallBundle(bundle);
  const loaded = onrecord(["load"]);
  if (loaded.code !== 0) throw new Error(loaded.stderr);
}, 120_000);
afterAll(folder.remove);

describe("onrecord", () => {
  it("shows examples before anything else", () => {
    const { code, stdout, stderr } = onrecord(["cypher", "--help"]);
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout.indexOf("Examples:")).toBe(0);
  });

  it.each([
    [["laod"], /Did you mean load\?/],
    [["cypher", "RETURN 1", "--formt", "csv"], /Did you mean --format\?/],
    [["cypher", "RETURN 1", "--format", "xml"], /table, csv, json/],
    [["cypher"], /a query or --file, one of the two/],
    [["cypher", "RETURN 1", "--param", "x"], /name=value is allowed/],
    [["load", "no-such-folder"], /no-such-folder/],
    [["verify"], /--corpus/],
    [["compare"], /--corpus/],
    [["compare", "--corpus", ".", "--threshold", "chainshare=1"], /chainShare.*did you mean "chainShare"/],
    [["compare", "--corpus", ".", "--threshold", "wordingDays=1.5"], /--threshold wordingDays is "1\.5"; a whole number from 0 to 3650 is allowed/],
  ])("ends %p with 2 and a hint on stderr", (words, hint) => {
    const { code, stdout, stderr } = onrecord(words);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(hint);
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  it("ends with 2 and one sentence for a wrong variable", () => {
    expect(onrecord(["cypher", "RETURN 1"], { PORT: "abc" })).toEqual({ code: 2, stdout: "", stderr: 'PORT is "abc"; a whole number from 0 to 65535 is allowed.\n' });
  });

  it("ends with 3 when the engine is away", () => {
    const { code, stderr } = onrecord(["cypher", "RETURN 1"], { NEO4J_URI: "bolt://127.0.0.1:1", NEO4J_PASSWORD: "x" });
    expect(code).toBe(3);
    expect(stderr).toMatch(/^Neo4j at bolt:\/\/127\.0\.0\.1:1 cannot be reached: .+\n$/);
  });

  it("is found by npx in a clone", () => {
    const { status, stdout } = spawnSync("npx", ["--offline", "onrecord", "--help"], { cwd: project, encoding: "utf8" });
    expect([status, stdout.startsWith("Examples:")]).toEqual([0, true]);
  });
});

describe("onrecord load", () => {
  it("loads twice without a change", () => {
    expect(onrecord(["load"])).toMatchObject({ code: 0, stderr: "", stdout: expect.stringContaining("0 added, 0 changed, 0 retired, 6 unchanged") as string });
  });

  it("tells every complaint with its place, ends with 1 and writes nothing", () => {
    const broken = join(folder.path, "broken");
    mkdirSync(broken);
    writeFileSync(join(broken, "bundle.yaml"), `${readFileSync(join(bundle, "bundle.yaml"), "utf8").replace("gist:", "gits:")}topics:\n  - {id: "topic:x"}\n`);
    const { code, stderr } = onrecord(["load", broken]);
    expect(code).toBe(1);
    expect(stderr).toMatch(/bundle\.yaml:\d+:\d+ statements\.0.*gits/);
    expect(stderr).toMatch(/bundle\.yaml:\d+:\d+ topics\.0/);
  });

  it("says in a dry run what would change, and changes nothing", () => {
    const dataDir = join(folder.path, "dry");
    expect(onrecord(["load", "--dry-run"], { DATA_DIR: dataDir })).toMatchObject({ code: 0, stderr: "Dry run: nothing was written.\n", stdout: expect.stringContaining("6 added") as string });
    expect(existsSync(dataDir)).toBe(false);
    expect(onrecord(["load", "--dry-run"])).toMatchObject({ code: 0, stdout: expect.stringContaining("0 added, 0 changed, 0 retired, 6 unchanged") as string });
  });
});

describe("onrecord cypher", () => {
  const saidAbout = "MATCH (a:Actor)-[e:SAID_ABOUT]->(p:Plan) RETURN a.aliases AS aliases, a.name AS name, -1.5 AS number, null AS nothing";

  it("prints JSON as the engine gives it", () => {
    expect(JSON.parse(onrecord(["cypher", saidAbout, "--format", "json"]).stdout)).toEqual([{ aliases: ["=Анна Коваленко"], name: "Anna Kovalenko", number: -1.5, nothing: null }]);
  });

  it("prints CSV that no spreadsheet runs as a formula", () => {
    expect(onrecord(["cypher", saidAbout, "--format", "csv"]).stdout).toBe('aliases,name,number,nothing\r\n"[""=Анна Коваленко""]",Anna Kovalenko,-1.5,\r\n');
    expect(onrecord(["cypher", "MATCH (a:Actor) RETURN a.aliases[0] AS alias", "--format", "csv"]).stdout).toBe("alias\r\n'=Анна Коваленко\r\n");
    expect(onrecord(["cypher", "RETURN '\n=1+1' AS after, -2 AS number", "--format", "csv"]).stdout).toBe("after,number\r\n\"'\n=1+1\",-2\r\n");
  });

  it("prints a table with Cyrillic in line", () => {
    const lines = onrecord(["cypher", saidAbout]).stdout.trimEnd().split("\n");
    expect(new Set(lines.map((line) => line.length)).size).toBe(1);
    expect(lines[3]).toContain('["=Анна Коваленко"]');
  });

  it("takes the query from a file or from standard input, and parameters as JSON or text", () => {
    const file = join(folder.path, "query.cypher");
    writeFileSync(file, "// a question\nMATCH (a:Actor {id: $id}) RETURN a.name AS name, $n + 1 AS n;\n");
    const words = ["--param", "id=person:anna-kovalenko", "--param", "n=4", "--format", "json"];
    const answer = [{ name: "Anna Kovalenko", n: 5 }];
    expect(JSON.parse(onrecord(["cypher", "--file", file, ...words]).stdout)).toEqual(answer);
    expect(JSON.parse(onrecord(["cypher", "-", ...words], {}, readFileSync(file, "utf8")).stdout)).toEqual(answer);
  });

  it("takes values that the comments of a file set, unless others are given", () => {
    const file = join(folder.path, "research.cypher");
    writeFileSync(file, "// research: a question\n//   :param id => 'person:anna-kovalenko'\n//   :param few => [1, 'two', null, true]\nMATCH (a:Actor {id: $id}) RETURN a.name AS name, $few AS few\n");
    expect(JSON.parse(onrecord(["cypher", "--file", file, "--format", "json"]).stdout)).toEqual([{ name: "Anna Kovalenko", few: [1, "two", null, true] }]);
    expect(JSON.parse(onrecord(["cypher", "--file", file, "--param", "few=2", "--format", "json"]).stdout)).toEqual([{ name: "Anna Kovalenko", few: 2 }]);
    writeFileSync(file, "// :param id => rand()\nRETURN $id AS id\n");
    expect(onrecord(["cypher", "--file", file])).toMatchObject({ code: 1, stderr: ":param id => rand() is no plain value; a text, a number, true, false, null or a list of them is allowed.\n" });
  });

  it("refuses to write, and writes with --write, after which derived edges are right", () => {
    const dataDir = join(folder.path, "written");
    onrecord(["load"], { DATA_DIR: dataDir });
    const text = "MATCH (s:Statement)-[e:ABOUT]->(:Plan) DELETE e";
    const edges = (): string => onrecord(["cypher", "MATCH ()-[e:SAID_ABOUT]->() RETURN count(e) AS edges", "--format", "csv"], { DATA_DIR: dataDir }).stdout;
    expect(onrecord(["cypher", text], { DATA_DIR: dataDir })).toMatchObject({ code: 2, stderr: expect.stringContaining("--write") as string });
    expect(edges()).toBe("edges\r\n1\r\n");
    expect(onrecord(["cypher", text, "--write"], { DATA_DIR: dataDir }).code).toBe(0);
    expect(edges()).toBe("edges\r\n0\r\n");
    expect(onrecord(["cypher", "MATCH (s:Statement)<-[:MADE]-(a:Actor) WITH s, a LIMIT 1 MATCH (p:Plan) CREATE (s)-[:ABOUT]->(p)", "--write"], { DATA_DIR: dataDir }).code).toBe(0);
    expect(edges()).toBe("edges\r\n1\r\n");
    expect(onrecord(["cypher", "MATCH (s:Statement) DETACH DELETE s", "--write"], { DATA_DIR: dataDir }).code).toBe(0);
    expect(edges()).toBe("edges\r\n0\r\n");
  });

  it("names what is wrong with a text and ends with 1", () => {
    const { code, stderr } = onrecord(["cypher", "MATCH (n RETURN n"]);
    expect(code).toBe(1);
    expect(stderr).toMatch(/not valid Cypher.*Expected/);
  });
});

describe("onrecord export", () => {
  it("writes to standard output, and ends with 2 and what is allowed for words that it cannot take", () => {
    onrecord(["load"]);
    expect(onrecord(["export", "actors.csv"])).toMatchObject({ code: 0, stdout: expect.stringContaining("person:anna-kovalenko") as string, stderr: "" });
    for (const [words, allowed] of [[["nothing"], "graph.gexf"], [["graph.json", "--shape", "round"], "nodelink"], [["graph.json", "--limit", "9999"], "ids"], [["graph.json", "--ids", "person:anna-kovalenko", "--limit", "9999"], "300"]] as const) {
      expect([words, onrecord(["export", ...words])]).toEqual([words, { code: 2, stdout: "", stderr: expect.stringContaining(allowed) as string }]);
    }
  });
});

describe("onrecord compare", () => {
  const lines = Array.from({ length: 8 }, (_none, number) => `Speaker number ${number} of the harbour council read page ${number * 7} of the long report aloud.`);
  const corpus = join(folder.path, "corpus");
  const known = join(folder.path, "known");

  beforeAll(() => {
    mkdirSync(corpus);
    mkdirSync(known);
    const reports = ["first", "second"].map((name, day) => {
      const text = `${name}\n${lines.join("\n")}`;
      writeFileSync(join(corpus, `${name}.txt`), text);
      const sha256 = createHash("sha256").update(text).digest("hex");
      return { document: { id: `document:${name}`, sha256, textLength: text.length }, report: { id: `report:${name}`, publishedAt: `2025-11-2${day}`, carriedBy: [{ document: `document:${name}`, start: 0, end: text.length }] } };
    });
    writeFileSync(join(known, "bundle.yaml"), JSON.stringify({ bundle: { id: "known", title: "Known" }, documents: reports.map(({ document }) => document), reports: reports.map(({ report }) => report) }));
  });

  it("says what is a copy of what and why, on standard output, and the rest on standard error", () => {
    const { code, stdout, stderr } = onrecord(["compare", known, "--corpus", corpus]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^REPOST report:second \(0–\d+\) from report:first \(0–\d+\), confidence 1 \(sentence-chain@1\)\n {2}Compared with report:first: 8 of the 8 sentences/);
    expect(stderr).toMatch(/^2 texts compared: 1 pair of texts \(0 judged already\), 0 passages .* These are proposals\.\n$/);
    expect(JSON.parse(onrecord(["compare", known, "--corpus", corpus, "--format", "json", "--threshold", "chainSentences=9", "--threshold", "passageWords=1000"]).stdout)).toMatchObject({ thresholds: { chainSentences: 9, chainShare: 0.5 }, texts: 2, copies: [] });
  });

  it("gives derivations that are loaded once somebody has put in who judged them", () => {
    const { stdout } = onrecord(["compare", known, "--corpus", corpus, "--format", "yaml"]);
    writeFileSync(join(known, "derivations.yaml"), stdout);
    const settings = { DATA_DIR: join(folder.path, "judged") };
    expect(onrecord(["load", known, "--dry-run"], settings)).toMatchObject({ code: 1, stderr: expect.stringMatching(/derivations\.yaml:\d+:\d+ derivations\.0\.judgedBy: must not be empty/) as string });
    writeFileSync(join(known, "derivations.yaml"), stdout.replace('judgedBy: ""', "judgedBy: an editor"));
    expect(onrecord(["load", known], settings)).toMatchObject({ code: 0, stdout: expect.stringContaining("4 added") as string });
    expect(onrecord(["compare", known, "--corpus", corpus, "--format", "yaml"]).stdout).toMatch(/derivations: \[\]/);
  });

  it("ends with 1 where there is nothing to compare", () => {
    expect(onrecord(["compare", known, "--corpus", loadedDir])).toMatchObject({ code: 1, stdout: "", stderr: expect.stringContaining("holds 0 texts") as string });
  });
});

describe("the server", () => {
  it("starts, answers, lends its copy to readers, refuses a second writer, and stops cleanly", async () => {
    const dataDir = join(folder.path, "served");
    const server = startServer({ DATA_DIR: dataDir });
    const [, origin = ""] = await server.said(/(http:\/\/127\.0\.0\.1:\d+)\/graphiql/);
    expect((await server.said(/Loaded (.*)\./))[1]).toBe("1 documents, 1 statements, 0 contradictions");
    expect((await fetch(`${origin}/ready`)).status).toBe(200);

    const reading = onrecord(["cypher", "MATCH (a:Actor) RETURN a.name AS name", "--format", "csv"], { DATA_DIR: dataDir });
    expect(reading).toMatchObject({ code: 0, stdout: "name\r\nAnna Kovalenko\r\n", stderr: expect.stringMatching(/^A running server has the database; this answers from its copy of /) as string });
    expect(onrecord(["load", "--dry-run"], { DATA_DIR: dataDir })).toMatchObject({
      code: 0, stdout: expect.stringContaining("0 added, 0 changed, 0 retired, 6 unchanged") as string, stderr: expect.stringMatching(/^A running server has the database.*\nDry run: nothing was written\.\n$/) as string,
    });
    expect(onrecord(["load"], { DATA_DIR: dataDir })).toMatchObject({ code: 3, stderr: expect.stringContaining("stop the server first") as string });
    expect(onrecord(["serve"], { DATA_DIR: dataDir })).toMatchObject({ code: 3, stderr: expect.stringMatching(/^[^\n]*in use by another process[^\n]*\n$/) as string });

    server.child.kill("SIGTERM");
    expect(await server.ended).toMatchObject({ code: 0, stderr: "" });

    const again = startServer({ DATA_DIR: dataDir });
    await again.said(/unchanged since the last start/);
    await again.said(/Stop with Ctrl-C/);
    again.child.kill("SIGINT");
    expect((await again.ended).code).toBe(0);
  });

  it.each([
    ["a taken port", 2, (port: number) => ({ PORT: String(port) }), /^Port \d+ on 127\.0\.0\.1 is taken.*set PORT.*\n$/],
    ["a missing bundle", 2, () => ({ BUNDLE_DIR: join(folder.path, "missing") }), /^[^\n]*missing[^\n]*\n$/],
    ["a data directory that is a file", 2, () => ({ DATA_DIR: join(bundle, "bundle.yaml") }), /^[^\n]*DATA_DIR[^\n]*\n$/],
    ["a wrong variable", 2, () => ({ LOG_LEVEL: "loud" }), /^LOG_LEVEL is "loud";[^\n]*allowed\.\n$/],
    ["a damaged data file", 1, () => ({ DATA_DIR: damagedDir() }), /^[^\n]*damaged[^\n]*\n$/],
  ])("says in one sentence what to change about %s", async (_name, exitCode, settingsWith, sentence) => {
    const taken = createServer();
    await new Promise<void>((resolve) => void taken.listen(0, "127.0.0.1", resolve));
    const settings = { DATA_DIR: join(folder.path, "refused"), ...settingsWith((taken.address() as AddressInfo).port) };
    const { code, stdout, stderr } = await startServer(settings).ended;
    expect({ code, stdout }).toEqual({ code: exitCode, stdout: "" });
    expect(stderr).toMatch(sentence);
    taken.close();
  });

  it("is up while Neo4j is away, and says so", async () => {
    const server = startServer({ NEO4J_URI: "bolt://127.0.0.1:1", NEO4J_PASSWORD: "x" });
    const [, origin = ""] = await server.said(/(http:\/\/127\.0\.0\.1:\d+)\/graphiql/);
    await server.said(/cannot be reached/);
    expect([(await fetch(`${origin}/health`)).status, (await fetch(`${origin}/ready`)).status]).toEqual([200, 503]);
    const reply = await fetch(`${origin}/graphql`, { method: "POST", headers: { "content-type": "application/json" }, body: '{"query":"{ plans { id } }"}' });
    expect(await reply.text()).toContain('"code":"SERVICE_UNAVAILABLE"');
    server.child.kill("SIGTERM");
    expect((await server.ended).code).toBe(0);
  });
});

function damagedDir(): string {
  const dataDir = join(folder.path, "damaged");
  mkdirSync(dataDir);
  writeFileSync(join(dataDir, "graph.grafeo"), "not a graph".repeat(2000));
  chmodSync(join(dataDir, "graph.grafeo"), 0o600);
  return dataDir;
}
