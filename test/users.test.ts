import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { MultiDirectedGraph } from "graphology";
import { buildSchema, isObjectType } from "graphql";
import type { Page } from "playwright-core";
import { openStore } from "../src/store/engines/open";
import { chromiumPath, openBrowser, type WatchedBrowser } from "./support/browser";
import { neo4jOfWorker, settings } from "./support/neo4jForTests";
import { environmentWith, startServerProcess, type Ended, type ServerProcess } from "./support/serverProcess";

const project = join(__dirname, "..");
let folder = "";

/** What a user sets for each engine; Neo4j is empty, as a new one is. */
const targets: readonly (readonly [name: string, settingsOf: () => Promise<Readonly<Record<string, string>>>])[] = [
  ["embedded", (): Promise<Readonly<Record<string, string>>> => Promise.resolve({ DATA_DIR: folder })],
  ...(settings.mode === "none" ? [] : [["neo4j", async (): Promise<Readonly<Record<string, string>>> => {
    const target = await neo4jOfWorker();
    const store = openStore({ kind: "neo4j", ...target });
    await store.write((transaction) => transaction.run({ name: "test/wipe", text: "MATCH (n) DETACH DELETE n" }));
    await store.close();
    return { DATA_DIR: folder, NEO4J_URI: target.uri, NEO4J_USERNAME: target.username, NEO4J_PASSWORD: target.password, NEO4J_DATABASE: target.database };
  }] as const]),
];

interface Graph {
  readonly total: number;
  readonly truncated: boolean;
  readonly nodes: readonly { readonly id: string }[];
  readonly edges: readonly { readonly source: string; readonly target: string; readonly type: string; readonly caption: string }[];
}

/** What the command line printed on one engine, to be held against the other's. */
const printed = new Map<string, string>();

/** The scripts of the three kinds of user, step by step, with a server that runs as theirs does. */
describe.each(targets)("On %s,", (engine, settingsOf) => {
  let own: Readonly<Record<string, string>>;
  let server: ServerProcess;
  let origin = "";
  beforeAll(async () => {
    folder = mkdtempSync(join(settings.folder, "users-"));
    own = { ...(await settingsOf()), PORT: "0" };
    server = startServerProcess({ ...own, CYPHER_ENDPOINT: "1" });
    [, origin = ""] = await server.said(/(http:\/\/127\.0\.0\.1:\d+)\/graphql /);
  }, 120_000);
  afterAll(async () => {
    server.child.kill("SIGTERM");
    await server.ended;
    rmSync(folder, { recursive: true, force: true });
  });

  const ask = async (query: string, variables: object = {}): Promise<{ readonly data: Record<string, unknown>; readonly errors?: readonly { readonly message: string }[] }> =>
    (await fetch(`${origin}/graphql`, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ query, variables }) })).json() as never;
  const onrecord = (...words: readonly string[]): Promise<Ended> => new Promise((resolve) => {
    const child = spawn(process.execPath, [join(project, "dist", "cli", "main.js"), ...words], { cwd: project, env: environmentWith(own) });
    const output = { stdout: "", stderr: "" };
    for (const name of ["stdout", "stderr"] as const) child[name].on("data", (chunk: Buffer) => { output[name] += chunk.toString(); });
    child.once("close", (code) => resolve({ code, ...output }));
  });
  const inCypher = (statement: string, parameters: object = {}): Promise<Response> =>
    fetch(`${origin}/db/neo4j/query/v2`, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ statement, parameters }) });

  it("the server says what it loaded and where its pages are, and warns of nothing", async () => {
    const [said] = await server.said(/Loaded 5 documents, \d+ statements, \d+ contradictions\b[^]*Stop with Ctrl-C/);
    for (const path of ["/explore ", "/graphiql ", "/graphql ", "/schema.graphql "]) expect(said).toContain(`${origin}${path}`);
    expect(said).not.toMatch(/warn|error|\?/i);
  });

  (chromiumPath() === null ? describe.skip : describe)("an investigator who knows names", () => {
    let browser: WatchedBrowser;
    let page: Page;
    beforeAll(async () => {
      browser = await openBrowser(() => origin);
      page = await browser.open("/");
    });
    afterAll(() => browser.close());
    const evidence = (): ReturnType<Page["getByRole"]> => page.getByRole("complementary", { name: "Evidence" });
    /** Nothing that a reader sees is a placeholder, an id, or a trace of the machine. */
    const isReadable = async (): Promise<void> => {
      const words = await page.locator("main").innerText();
      expect(words).not.toMatch(/\b(null|undefined|NaN)\b|\[object|\bat \w+ \(|\b(?:person|org|group|report|document|statement|quotation|contradiction):[a-z0-9]/);
      expect(browser.faults()).toEqual([]);
    };

    it("sees three doors, the counts of now, and a sentence that stands in a report", async () => {
      expect(await page.locator("a.door").evaluateAll((doors) => doors.map((door) => door.getAttribute("href")))).toEqual(["/explore", "/graphiql", "/data"]);
      const { data } = await ask("{ statements { totalCount } contradictions { totalCount } documents { totalCount } }");
      const counts = await page.locator("dl.counts").innerText();
      for (const list of Object.values(data) as { totalCount: number }[]) expect(counts).toContain(String(list.totalCount));
      const words = await page.locator(".sentence blockquote").allInnerTexts();
      expect(words).toEqual([expect.stringContaining("wish list of the Russians"), expect.stringContaining("blatantly false")]);
      const { data: found } = await ask("query ($text: String!) { search(text: $text, first: 20) { subject { ... on Statement { quotations { exact } } } } }", { text: "wish list Russians" });
      expect(JSON.stringify(found)).toContain(JSON.stringify(words[0]).slice(1, -1));
      await isReadable();
    });

    it("finds questions that are ready in the editor, each with words on what it answers", async () => {
      await page.getByRole("link", { name: /^Query →/ }).or(page.locator("a.door[href='/graphiql']")).first().click();
      await page.locator("[role=tab]").first().waitFor();
      const tabs = (await page.locator("[role=tab]").allInnerTexts()).map((title) => title.trim());
      for (const title of ["WhoSaidWhatAboutWhom", "WhoIsSaidToHaveWrittenThePlan", "WhatContradictsWhat", "WhoContradictsThemselves", "ProvisionByProvision", "SourcesAndWhatTheyComeFrom"]) expect(tabs.join(" ")).toContain(title);
      const answer = page.waitForResponse((response) => (response.request().postData() ?? "").includes("operationName"));
      await page.locator(".graphiql-query-editor .view-lines").waitFor();
      expect(await page.locator(".graphiql-query-editor .view-lines").innerText()).toMatch(/^#\s/);
      await page.locator(".graphiql-execute-button").click();
      expect(await (await answer).json()).toEqual({ data: expect.anything() as unknown });
      expect(browser.faults()).toEqual([]);
    });

    it("types a name in either alphabet and sees what he said, and where accounts clash", async () => {
      for (const name of ["Рубио", "rubio"]) {
        await page.goto(`${origin}/explore`);
        await page.getByLabel("Find a person, a plan or words").fill(name);
        await page.getByRole("link", { name: /^Marco Rubio/ }).click();
        await page.getByRole("heading", { name: /Where accounts clash/ }).waitFor();
      }
      const dates = await page.locator("table.statements td[data-name=When]").allInnerTexts();
      expect(dates.filter((words) => words === "no day given")).toEqual(dates.slice(dates.indexOf("no day given")));
      await page.locator("summary", { hasText: /more$/ }).click();
      expect(await page.getByRole("button", { name: /^Denied.*(blatantly false.*Angus King|Angus King.*blatantly false)/ }).count()).toBe(1);
      expect(await page.getByRole("button", { name: /the same speaker, in two statements.*Marco Rubio reportedly said.*Marco Rubio said.*The United States wrote the plan/ }).count()).toBeGreaterThan(0);
      const download = page.waitForEvent("download");
      await page.getByRole("button", { name: "Save SVG" }).click();
      const picture = readFileSync(await (await download).path(), "utf8");
      expect(picture.match(/stroke-dasharray="8 5"[^>]*\/>(?:<path[^>]*\/>)?<text[^>]*>denied</g)?.length).toBeGreaterThan(0);
      await isReadable();
    });

    it("opens a denial: both sides in their printed words, who reports them, and for whom it was denied", async () => {
      await page.getByRole("button", { name: /^Denied.*(blatantly false.*Angus King|Angus King.*blatantly false)/ }).click();
      await evidence().getByText("Which side is right is not for this graph to say").waitFor();
      const words = await evidence().innerText();
      expect(words).toMatch(/Tommy Pigott, for US State Department, denied/);
      expect(words).toMatch(/wish list of the Russians[^]*blatantly false/);
      expect(words).toMatch(/Letters from an American/);
      expect(words).toMatch(/First hand|Second hand/);
      await isReadable();
    });

    it("is told that a reworded copy is no second source", async () => {
      await page.getByRole("button", { name: "The talks in Geneva were productive and meaningful." }).click();
      await evidence().getByText("2 documents, 1 independent origin").waitFor();
      expect(await evidence().innerText()).toMatch(/Not counted as a source of its own:[^]*a reworded copy of a report by The Conversation/);
      await isReadable();
    });

    it("takes away a citation, a table for a spreadsheet, and the question itself", async () => {
      await evidence().getByRole("button", { name: "Copy citation" }).click();
      await evidence().getByText("Copied.").waitFor();
      expect(await page.evaluate("navigator.clipboard.readText()")).toMatch(/^Marco Rubio gave an opinion[^]*Printed:[^]*“productive and meaningful[^]*First hand[^]*\/n\/statement:/);
      const download = page.waitForEvent("download");
      await page.getByRole("button", { name: /^CSV of these/ }).click();
      const text = readFileSync(await (await download).path(), "utf8");
      expect(text.startsWith("\ufeff")).toBe(true);
      const rows = parse(text, { bom: true, columns: true }) as Record<string, string>[];
      expect(rows.length).toBe(await page.locator("table.statements tbody tr").count());
      expect(rows.find((row) => row["Printed words"]?.includes("wish list of the Russians"))?.["Who"]).toMatch(/Angus King/);
      expect(rows.flatMap((row) => Object.values(row)).filter((cell) => /^[=+@-]/.test(cell))).toEqual([]);
      await page.getByRole("link", { name: "Open as query" }).first().click();
      await page.locator("[role=tab][aria-selected=true]", { hasText: "Explore" }).waitFor();
      await page.locator(".graphiql-editor-tool .view-lines").first().waitFor();
      const answer = page.waitForResponse((response) => (response.request().postData() ?? "").includes("query Explore"));
      await page.locator(".graphiql-execute-button").click();
      expect(await (await answer).json()).toMatchObject({ data: { neighbourhood: { truncated: false } } });
      expect(browser.faults()).toEqual([]);
    });
  });

  describe("an author of a visualization tool", () => {
    it("gets the graph in three shapes that draw as they are, readable from any site, told unchanged by its tag", async () => {
      const shapes = await Promise.all(["cytoscape", "graphology", "nodelink"].map(async (shape) => {
        const answer = await fetch(`${origin}/export/graph.json?shape=${shape}`, { headers: { origin: "https://viewer.example" } });
        expect([answer.status, answer.headers.get("access-control-allow-origin")]).toEqual([200, "*"]);
        const again = await fetch(answer.url, { headers: { "if-none-match": answer.headers.get("etag") ?? "" } });
        expect(again.status).toBe(304);
        return answer.json() as Promise<unknown>;
      }));
      const [cytoscape, graphology, nodelink] = shapes as [
        { elements: { nodes: { data: { id: string } }[]; edges: { data: { source: string; target: string; label: string } }[] } }, object, { nodes: { id: string }[]; links: { source: string; target: string }[] },
      ];
      const drawn = new MultiDirectedGraph();
      drawn.import(graphology);
      const ids = new Set(cytoscape.elements.nodes.map(({ data }) => data.id));
      expect([drawn.order, drawn.size]).toEqual([ids.size, cytoscape.elements.edges.length]);
      expect([nodelink.nodes.length, nodelink.links.length]).toEqual([drawn.order, drawn.size]);
      for (const { source, target } of nodelink.links) expect([ids.has(source), ids.has(target)]).toEqual([true, true]);
      expect(cytoscape.elements.edges.filter(({ data }) => !data.label).length).toBe(0);
    });

    it("gets a schema in which every type and field is described", async () => {
      const text = await (await fetch(`${origin}/schema.graphql`)).text();
      const types = Object.values(buildSchema(text).getTypeMap()).filter((type) => isObjectType(type) && !type.name.startsWith("__"));
      expect(types.length).toBeGreaterThan(30);
      expect(types.flatMap((type) => (isObjectType(type) ? Object.values(type.getFields()).filter(({ description }) => !description).map(({ name }) => `${type.name}.${name}`) : []))).toEqual([]);
    });

    it("asks for a neighbourhood that says how much it leaves out, is smaller as it was known earlier, and names its limits", async () => {
      const question = "query ($knownAsOf: DateTime, $limit: Int, $hops: Int) { neighbourhood(ids: [\"person:angus-king\"], hops: $hops, knownAsOf: $knownAsOf, limit: $limit, edgeTypes: [\"SAID_ABOUT\", \"DISAGREES_WITH\", \"CONTRADICTS\", \"MADE\"]) { total truncated nodes { id type label } edges { source target type caption } } }";
      const around = async (variables: object): Promise<Graph> => (await ask(question, variables)).data["neighbourhood"] as Graph;
      const [whole, earlier, few] = [await around({ hops: 2 }), await around({ hops: 2, knownAsOf: "2025-11-20T23:59:59Z" }), await around({ hops: 2, limit: 3 })];
      expect(whole.nodes.map(({ id }) => id)).toEqual(expect.arrayContaining(["person:marco-rubio", "plan:us-28-point"]));
      expect(whole.edges.map(({ caption }) => caption).filter((caption) => caption.startsWith("Angus King said")).length).toBeGreaterThan(0);
      expect(earlier.nodes.length).toBeLessThan(whole.nodes.length);
      expect([few.nodes.length, few.truncated, few.total >= whole.nodes.length]).toEqual([3, true, true]);
      expect((await ask(question, { hops: 9 })).errors?.[0]?.message).toMatch(/hops is 9; 1 to 3/);
    });

    it("gets files for Gephi and for yEd with the days and the kinds of parallel edges", async () => {
      const gexf = await (await fetch(`${origin}/export/graph.gexf?ids=person:angus-king,person:marco-rubio`)).text();
      const parallel = [...gexf.matchAll(/<edge [^>]*source="person:angus-king"[^>]*target="person:marco-rubio"[^>]*>/g)].map(([edge]) => edge);
      expect(gexf).toContain('mode="dynamic"');
      expect(parallel.length).toBeGreaterThan(0);
      for (const edge of parallel) expect(edge).toMatch(/kind="[A-Z_]+"/);
      const graphml = await (await fetch(`${origin}/export/graph.graphml?ids=person:angus-king`)).text();
      expect(graphml).toMatch(/<key [^>]*attr\.name="caption"[^>]*attr\.type="string"/);
    });
  });

  describe("a researcher who knows Cypher", () => {
    const authorship = "MATCH (a:Actor)-[e:ALLEGED_AUTHOR_OF]->(p:Plan) RETURN a.name, e.role, e.stance, e.by, p.label ORDER BY a.name, e.role, e.stance, e.by, e.statementId";

    it("asks the doctor first, who names the engine, its version and what is in it, and finds nothing wrong", async () => {
      let ended = await onrecord("doctor", "--format", "json");
      // A server of the embedded engine saves the copy that others read soon after it has loaded.
      for (let patience = 10; ended.stdout.includes("it holds no statement") && patience > 0; patience -= 1) ended = await onrecord("doctor", "--format", "json");
      const { code, stdout, stderr } = ended;
      const findings = JSON.parse(stdout) as readonly { readonly check: string; readonly state: string; readonly found: string }[];
      const found = (check: string): string => findings.find((finding) => finding.check === check)?.found ?? "";
      expect([code, stderr, findings.filter(({ state }) => state === "wrong")]).toEqual([0, "All is well.\n", []]);
      expect(found("engine")).toMatch(engine === "neo4j" ? /Neo4j.* 5\.\d+/i : /embedded.* \d+\.\d+/);
      const { data } = await ask("{ statements { totalCount } contradictions { totalCount } actors { totalCount } }");
      for (const [name, list] of Object.entries(data as Record<string, { totalCount: number }>)) expect(found("graph")).toContain(`${list.totalCount} ${name}`);
      expect(found("schema")).toMatch(/^\d+ constraints and indexes/);
      expect(found("derived edges")).toMatch(/0 missing, 0 orphaned, 0 stale/);
    });

    it("asks on the command line and gets a table, CSV and JSON, the same on either engine, with nothing but data on standard output", async () => {
      const table = await onrecord("cypher", authorship);
      expect([table.code, table.stdout]).toEqual([0, expect.stringMatching(/United States[^\n]*ORIGINATOR[^\n]*ASSERTS[^\n]*The US 28-point plan/)]);
      const csv = await onrecord("cypher", authorship, "--format", "csv");
      const rows = parse(csv.stdout, { columns: true }) as Record<string, string>[];
      // Without the stance a denial would read as a claim.
      expect(new Set(rows.map((row) => row["e.stance"]))).toEqual(new Set(["ASSERTS", "DENIES"]));
      const json = JSON.parse((await onrecord("cypher", authorship, "--format", "json")).stdout) as readonly Record<string, string>[];
      expect(json).toEqual(rows);
      for (const [name, text] of [["table", table.stdout], ["csv", csv.stdout]] as const) {
        expect(text).toBe(printed.get(name) ?? text);
        printed.set(name, text);
      }
    });

    it("runs the questions that are worth asking from their files", async () => {
      const files = readdirSync(join(project, "cypher", "research")).filter((file) => file.endsWith(".cypher"));
      expect(files.length).toBe(12);
      const { code, stdout } = await onrecord("cypher", "--file", "cypher/research/whoContradictsThemselves.cypher", "--format", "csv");
      expect([code, stdout]).toEqual([0, expect.stringContaining("Marco Rubio")]);
      expect(stdout).toBe(printed.get("research") ?? stdout);
      printed.set("research", stdout);
    });

    it("asks over HTTP in the shape of Neo4j's own Query API", async () => {
      const answer = await inCypher("MATCH (a:Actor {id: $id})-[:MADE]->(s:Statement) WHERE s.retiredAt IS NULL RETURN a.name AS who, count(s) AS statements", { id: "person:angus-king" });
      const { data } = (await answer.json()) as { data: { fields: string[]; values: [string, number][] } };
      const { data: counted } = await ask("{ actor(id: \"person:angus-king\") { name said { totalCount } } }");
      const { name, said } = counted["actor"] as { name: string; said: { totalCount: number } };
      expect([answer.status, data]).toEqual([202, { fields: ["who", "statements"], values: [[name, said.totalCount]] }]);
    });

    it("is refused a write and stopped at the limit, each with the reason", async () => {
      const refused = (await (await inCypher("MATCH (n) DETACH DELETE n")).json()) as { errors: readonly { message: string }[] };
      expect(refused.errors[0]?.message).toMatch(/DELETE|only read/i);
      const endless = (await (await inCypher("MATCH (a:Quotation), (b:Quotation), (c:Quotation), (d:Quotation) WHERE a.start + b.start + c.start + d.start = -1 RETURN count(*) AS n")).json()) as { errors: readonly { message: string }[] };
      expect(endless.errors[0]?.message).toMatch(/stopped|too long|limit|memory/i);
      expect(((await ask("{ statements { totalCount } }")).data["statements"] as { totalCount: number }).totalCount).toBeGreaterThan(100);
    });
  });

  it(`leaves ${engine} as it found it when it is stopped`, async () => {
    server.child.kill("SIGTERM");
    expect((await server.ended).code).toBe(0);
    const { code, stdout } = await onrecord("cypher", "MATCH (d:Document) RETURN count(d) AS documents", "--format", "json");
    expect([code, JSON.parse(stdout)]).toEqual([0, [{ documents: 5 }]]);
  });
});
