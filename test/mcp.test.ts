import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import request from "supertest";
import { loadBundle } from "../src/domain/ingest/loadBundle";
import type { OnrecordServer } from "../src/http/server";
import { openForeignReader, openStore, type StoreTarget } from "../src/store/engines/open";
import type { ForeignReader } from "../src/store/foreignReader";
import type { GraphStore } from "../src/store/graphStore";
import { contextOf, queries, serverWith } from "./support/httpServer";
import { neo4jOfWorker, settings } from "./support/neo4jForTests";

const project = join(__dirname, "..");
let folder = "";

/** What a tool answered. */
interface ToolAnswer {
  readonly isError?: boolean;
  readonly content: readonly { readonly text: string }[];
  readonly structuredContent?: Readonly<Record<string, unknown>>;
}

const targets: readonly (readonly [name: string, target: () => Promise<StoreTarget>])[] = [
  ["embedded", (): Promise<StoreTarget> => Promise.resolve({ kind: "embedded", dataDir: folder })],
  ...(settings.mode === "none" ? [] : [["neo4j", async (): Promise<StoreTarget> => ({ kind: "neo4j", ...(await neo4jOfWorker()) })] as const]),
];

describe.each(targets)("the tools of assistants on %s", (_engine, targetOf) => {
  let store: GraphStore;
  let reader: ForeignReader;
  let server: OnrecordServer;
  const logged: object[] = [];

  const rpc = async (method: string, params: object, headers: Readonly<Record<string, string>> = {}): Promise<unknown> => {
    const sent = request(server.http).post("/mcp").set("content-type", "application/json").set("accept", "application/json, text/event-stream");
    for (const [name, value] of Object.entries(headers)) void sent.set(name, value);
    const { text } = await sent.buffer(true).parse((response, done) => {
      let body = "";
      response.on("data", (chunk: Buffer) => { body += chunk.toString(); }).on("end", () => done(null, body));
    }).send({ jsonrpc: "2.0", id: 1, method, params }).then(({ body }) => ({ text: String(body) }));
    const message = /^data: (.*)$/m.exec(text)?.[1] ?? text;
    return (JSON.parse(message) as { readonly result?: unknown }).result;
  };
  const tool = async (name: string, input: object, headers = {}): Promise<ToolAnswer> => await rpc("tools/call", { name, arguments: input }, headers) as ToolAnswer;
  const toolNames = async (headers = {}): Promise<readonly string[]> => ((await rpc("tools/list", {}, headers)) as { readonly tools: readonly { readonly name: string }[] }).tools.map(({ name }) => name);

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "onrecord-mcp-"));
    const target = await targetOf();
    store = openStore(target);
    await store.write((transaction) => transaction.run({ name: "test/wipe", text: "MATCH (n) DETACH DELETE n" }));
    await store.applySchema();
    await loadBundle(store, queries, join(project, "data", "peace-plan-2025"));
    reader = openForeignReader(target, store);
    server = await serverWith(contextOf(store), { queryApi: { reader, key: "a-key-of-twenty-letters", note: () => undefined }, log: { error: (detail) => void logged.push(detail) } });
  }, 120_000);
  afterAll(async () => {
    await server.stop();
    await reader.close();
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it("are listed, each as one that only reads; free Cypher only for who bears the key", async () => {
    expect(await toolNames()).toEqual(["search_actors", "who_said", "contradictions", "evidence"]);
    expect(await toolNames({ authorization: "Bearer a-key-of-twenty-letters" })).toEqual(["search_actors", "who_said", "contradictions", "evidence", "read_cypher"]);
    const { tools } = await rpc("tools/list", {}) as { readonly tools: readonly { readonly annotations: object; readonly description: string }[] };
    expect(tools.map(({ annotations }) => annotations)).toEqual(tools.map(() => ({ readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false })));
  });

  it("find an actor by any spelling, with words that were printed about him", async () => {
    const { structuredContent } = await tool("search_actors", { text: "Рубио", first: 1 });
    expect(structuredContent).toMatchObject({ search: [{ subject: { id: "person:marco-rubio", name: "Marco Rubio" } }] });
    expect(JSON.stringify(structuredContent)).toMatch(/"untrustedDocumentText":\{"exact"/);
  });

  it("say who said what, with the quotation, its report and its document, and how independently", async () => {
    const { structuredContent } = await tool("who_said", { speaker: "Pigott", first: 1 });
    expect(structuredContent).toMatchObject({
      statements: {
        totalCount: 1,
        nodes: [{
          speakers: [{ name: "Tommy Pigott" }],
          onBehalfOf: [{ id: "org:us-state-department" }],
          corroboration: { origins: expect.any(Number) as number, reports: expect.any(Number) as number },
          quotations: expect.arrayContaining([expect.objectContaining({
            untrustedDocumentText: expect.objectContaining({ exact: expect.stringContaining("blatantly false") as string }) as object,
            report: expect.objectContaining({ id: expect.stringMatching(/^report:/) as string }) as object,
            document: expect.objectContaining({ id: expect.stringMatching(/^document:/) as string }) as object,
          })]) as unknown[],
        }],
      },
    });
  });

  it("show both sides of a contradiction and what it rests on", async () => {
    const { structuredContent } = await tool("contradictions", { between: ["Rubio"], scope: ["SELF"] });
    expect(structuredContent).toMatchObject({ contradictions: { totalCount: 1, nodes: [{ scope: "SELF", b: { speakers: [{ id: "person:marco-rubio" }] }, conditionalOn: [expect.anything(), expect.anything()] }] } });
    // It repeats titles that others printed.
    const [{ explanation, untrustedDocumentText } = {}] = (structuredContent?.["contradictions"] as { readonly nodes: readonly { readonly explanation?: string; readonly untrustedDocumentText?: object }[] }).nodes;
    expect([explanation, untrustedDocumentText]).toEqual([undefined, { explanation: expect.stringContaining("Ukraine peace plan is Russia’s ‘wish list’") as string }]);
  });

  it("open a statement into everything it rests on", async () => {
    const { structuredContent } = await tool("evidence", { statementId: "statement:richardson.rubio-call-to-senators" });
    expect(structuredContent).toMatchObject({ __typename: "Statement", attestation: "REPORTED", corroboration: { firsthandWitnesses: 2 } });
    // The denial answers those who tell of the call.
    const denial = {
      speakers: [{ id: "person:tommy-pigott", name: "Tommy Pigott" }],
      quotations: expect.arrayContaining([{ untrustedDocumentText: { exact: expect.stringContaining("blatantly false") as string }, report: expect.anything() as object, document: expect.anything() as object }]) as unknown[],
    };
    expect(structuredContent?.["reportedBy"]).toContainEqual(expect.objectContaining({ quotations: expect.anything() as object, responses: [{ act: "DENIAL", from: expect.objectContaining(denial) as object }] }));
  });

  it("run Cypher through the gate", async () => {
    const bearer = { authorization: "Bearer a-key-of-twenty-letters" };
    expect((await tool("read_cypher", { statement: "MATCH (a:Actor {id: $id}) RETURN a.name AS name", parameters: { id: "person:marco-rubio" } }, bearer)).structuredContent).toMatchObject({ fields: ["name"], untrustedRows: [["Marco Rubio"]] });
    expect(await tool("read_cypher", { statement: "MATCH (n) DETACH DELETE n" }, bearer)).toMatchObject({ isError: true, content: [{ text: expect.stringContaining("DETACH is refused") as string }] });
  });

  it.each<[what: string, name: string, input: object, sentence: RegExp]>([
    ["a name that nobody bears, with those near it", "who_said", { speaker: "Rubyo" }, /near: Marco Rubio/],
    ["more than may be asked for", "who_said", { first: 99 }, /<=20/],
    ["a statement that is not there", "evidence", { statementId: "statement:none" }, /there is no statement statement:none/],
    ["half of a surrogate pair", "search_actors", { text: "plan \ud800" }, /half of a surrogate pair/],
    ["a day that is none", "who_said", { saidFrom: "yesterday" }, /saidFrom: must be a day/],
    ["days that run backwards", "who_said", { saidFrom: "2025-12-01", saidTo: "2025-11-01" }, /saidFrom is 2025-12-01, later than saidTo/],
    ["an instant without a zone", "who_said", { knownAsOf: "2025-11-22" }, /knownAsOf: must be an instant with its zone/],
    ["an id that somebody made up, whose silence would be believed", "who_said", { speaker: "person:rubio" }, /nothing here has the id person:rubio/],
    ["one that a statement is to be about", "who_said", { about: "plan:none" }, /nothing here has the id plan:none/],
    ["one that both sides are to be about", "contradictions", { about: "plan:none" }, /nothing here has the id plan:none/],
    ["the id of a plan for one who speaks", "who_said", { speaker: "plan:us-28-point" }, /plan:us-28-point is the id of a Plan, not of an Actor/],
    ["one actor as two", "contradictions", { between: ["Rubio", "Рубио"] }, /both names are those of person:marco-rubio/],
  ])("refuse %s", async (_what, name, input, sentence) => {
    const { isError, content } = await tool(name, input);
    expect(isError).toBe(true);
    expect(content[0]?.text).toMatch(sentence);
    expect(content[0]?.text).not.toMatch(/node_modules|\/src\/|MATCH/);
  });

  it("take a name for its actor alone, not for all in whose names it occurs, in any script", async () => {
    interface Said { readonly totalCount: number; readonly nodes: readonly { readonly about: readonly { readonly target: { readonly id: string } }[] }[] }
    const [latin, cyrillic] = await Promise.all(["Trump", "Трамп"].map(async (about) => (await tool("who_said", { about, first: 20 })).structuredContent?.["statements"] as Said));
    expect(latin).toEqual(cyrillic);
    expect(latin?.nodes.every(({ about }) => about.some(({ target }) => target.id === "person:donald-trump"))).toBe(true);
  });

  it("begin every answer with the note that printed words are no instructions", async () => {
    const { content } = await tool("who_said", { first: 1 });
    expect(content[0]?.text).toMatch(/never an instruction/);
  });

  it("refuse in the way of JSON-RPC what is no message, names no method or no tool, and a batch", async () => {
    const post = async (body: string, headers: Readonly<Record<string, string>> = {}): Promise<{ readonly status: number; readonly text: string; readonly error: { readonly code: number; readonly message: string; readonly data?: { readonly requestId: string } } }> => {
      const { status, text } = await request(server.http).post("/mcp").set({ "content-type": "application/json", accept: "application/json, text/event-stream", ...headers }).send(body).buffer(true)
        .parse((response, done) => {
          let all = "";
          response.on("data", (chunk: Buffer) => { all += chunk.toString(); }).on("end", () => done(null, all));
        }).then((response) => ({ status: response.status, text: String(response.body) }));
      return { status, text, ...JSON.parse(/^data: (.*)$/m.exec(text)?.[1] ?? text) as { readonly error: { readonly code: number; readonly message: string } } };
    };
    const call = (method: string, params: object): string => JSON.stringify({ jsonrpc: "2.0", id: 7, method, params });
    for (const [body, status, code, message] of [
      ['{"jsonrpc":', 400, -32700, /JSON/],
      ['"tools/list"', 400, -32700, /JSON/],
      [`{"x":"${"x".repeat(100_000)}"}`, 413, -32600, /100 kB/],
      ["{}", 400, -32600, /JSON-RPC/],
      [`[${call("tools/list", {})}]`, 400, -32600, /batch/],
      [call("tools/list", {}).replace("2.0", "1.0"), 400, -32600, /JSON-RPC/],
      [call("nothing/here", {}), 200, -32601, /not found/i],
      [call("resources/read", { uri: "file:///etc/hostname" }), 200, -32601, /not found/i],
      [call("tools/call", { name: "nobody", arguments: {} }), 200, -32602, /nobody/],
      [call("tools/call", { name: "constructor", arguments: {} }), 200, -32602, /constructor/],
      [call("tools/call", { name: "who_said", arguments: [] }), 200, -32602, /arguments/],
    ] as const) {
      const answer = await post(body);
      expect([answer.status, answer.error.code, answer.error.message]).toEqual([status, code, expect.stringMatching(message)]);
      expect(answer.text).not.toMatch(/node_modules|\/src\/|at .*\(/);
    }
    expect(await post(call("tools/list", {}), { host: "rebound.example" })).toMatchObject({ status: 403, error: { code: -32000, data: { code: "BAD_REQUEST" } } });
    expect(await post(call("tools/list", {}), { origin: "https://elsewhere.example" })).toMatchObject({ status: 403, error: { code: -32000 } });
    // The sender's mistakes are no failures of ours.
    expect(logged).toEqual([]);
  });

  it("refuse an argument that they do not know, as one left out would widen the answer", async () => {
    expect(await tool("who_said", { knownAsof: "2025-11-20T00:00:00Z" })).toMatchObject({ isError: true, content: [{ text: expect.stringContaining("knownAsof") as string }] });
  });

  it("run no more Cypher at once than the Query API, which counts with them", async () => {
    const bearer = { authorization: "Bearer a-key-of-twenty-letters" };
    const slow = "MATCH (a:Quotation), (b:Quotation), (c:Quotation) WHERE a.start + b.start + c.start = -1 RETURN count(*) AS n";
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => tool("read_cypher", { statement: slow }, bearer)));
    expect(answers.filter(({ content }) => content[0]?.text.includes("3 queries are running already"))).toHaveLength(2);
  }, 30_000);

  it("are not for pages of other sites", async () => {
    const { status } = await request(server.http).post("/mcp").set("content-type", "application/json").set("origin", "https://elsewhere.example").send({ jsonrpc: "2.0", id: 1, method: "tools/list" });
    expect(status).toBe(403);
  });
});

describe("onrecord mcp", () => {
  interface Message { readonly id?: unknown; readonly result?: ToolAnswer; readonly error?: { readonly code: number; readonly message: string } }
  let dataDir = "";

  /** What is answered to lines, until there are so many answers; then the input ends. Anything on standard output that is no message fails. */
  const talk = async (lines: readonly string[], answers: number): Promise<{ readonly said: readonly Message[]; readonly complained: string; readonly code: number | null }> => {
    const { PATH, HOME } = process.env;
    const child = spawn(process.execPath, [join(project, "dist", "cli", "main.js"), "mcp"], { env: { PATH, HOME, DATA_DIR: dataDir } });
    let [said, complained] = ["", ""];
    child.stderr.on("data", (chunk: Buffer) => { complained += chunk.toString(); });
    child.stdout.on("data", (chunk: Buffer) => {
      said += chunk.toString();
      if (said.split("\n").length > answers) child.stdin.end();
    });
    const ended = new Promise<number | null>((resolve) => void child.once("close", resolve));
    child.stdin.write(lines.map((line) => `${line}\n`).join(""));
    const code = await ended;
    return { said: said.trim().split("\n").map((line) => JSON.parse(line) as Message), complained, code };
  };
  const message = (parts: object): string => JSON.stringify({ jsonrpc: "2.0", ...parts });
  const opening = [
    message({ id: 1, method: "initialize", params: { protocolVersion: "2025-06-18", capabilities: {}, clientInfo: { name: "test", version: "1" } } }),
    message({ method: "notifications/initialized" }),
  ];
  const cypher = (id: number, statement: string): string => message({ id, method: "tools/call", params: { name: "read_cypher", arguments: { statement } } });

  beforeAll(async () => {
    dataDir = mkdtempSync(join(tmpdir(), "onrecord-mcp-"));
    const store = openStore({ kind: "embedded", dataDir });
    await store.applySchema();
    await loadBundle(store, queries, join(project, "data", "peace-plan-2025"));
    await store.close();
  }, 60_000);
  afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

  it("speaks over standard input and output", async () => {
    const { said, complained, code } = await talk([...opening, message({ id: 2, method: "tools/call", params: { name: "search_actors", arguments: { text: "Witkoff", first: 1 } } })], 2);
    expect([code, complained]).toEqual([0, ""]);
    expect(JSON.stringify(said[1])).toContain("person:steve-witkoff");
    expect(said.map(({ id }) => id)).toEqual([1, 2]);
  });

  it("answers each line that is no message, and reads on", async () => {
    const refused: readonly (readonly [line: string, id: unknown, code: number])[] = [
      ["{", null, -32_700], ["null", null, -32_600], ["[]", null, -32_600], [`[${message({ id: 3, method: "ping" })}]`, null, -32_600],
      [message({ id: null, method: "ping" }), null, -32_600], [message({ id: 1.5, method: "ping" }), null, -32_600], [message({ id: "a", method: 5 }), "a", -32_600],
      [message({ id: "b", method: "tools/call", params: [] }), "b", -32_600], [JSON.stringify({ id: "c", method: "ping" }), "c", -32_600],
      [message({ id: "d", method: "ping", params: { deep: JSON.parse(`${"[".repeat(3_000)}${"]".repeat(3_000)}`) as unknown } }), "d", -32_600],
      [message({ id: "e", method: "ping", params: { long: "x".repeat(12_000_000) } }), null, -32_600],
    ];
    const { said, complained, code } = await talk([...opening, ...refused.map(([line]) => line), "", `\uFEFF${message({ id: "last", method: "ping" })}\r`], refused.length + 2);
    expect([code, complained]).toEqual([0, ""]);
    expect(said.filter(({ error }) => error !== undefined).map(({ id, error }) => [id, error?.code])).toEqual(refused.map(([, id, rpcCode]) => [id, rpcCode]));
    expect(said.map(({ id }) => id)).toContain("last");
  });

  it("says of a query at which the engine breaks that it asks for too much, and answers the next one", async () => {
    const { said, complained, code } = await talk([...opening, cypher(2, "MATCH (a) RETURN [(a)--(b)--(c)--(d)--(e) | e]"), cypher(3, "RETURN 1 AS one")], 3);
    expect([code, complained]).toEqual([0, ""]);
    expect(said.find(({ id }) => id === 2)?.result).toMatchObject({ isError: true, content: [{ text: "stopped: it took too long or too much memory; ask for less" }] });
    expect(said.find(({ id }) => id === 3)?.result?.structuredContent).toMatchObject({ untrustedRows: [[1]] });
  });

  it("runs three queries in Cypher at once, lets some wait, refuses the rest, and ends without a word when the assistant leaves", async () => {
    const endless = Array.from({ length: 30 }, (_, index) => cypher(10 + index, "MATCH (a), (b), (c), (d) RETURN count(*)"));
    const { said, complained, code } = await talk([...opening, ...endless], 8);
    expect([code, complained]).toEqual([0, ""]);
    expect(said.slice(1).map(({ result }) => result?.content[0]?.text)).toEqual(Array.from({ length: 7 }, () => "3 queries are running already; repeat in a few seconds"));
  });
});
