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
  });

  it("open a statement into everything it rests on", async () => {
    const { structuredContent } = await tool("evidence", { statementId: "statement:richardson.rubio-call-to-senators" });
    expect(structuredContent).toMatchObject({ __typename: "Statement", attestation: "REPORTED", corroboration: { firsthandWitnesses: 2 } });
    // The denial answers those who tell of the call.
    expect(structuredContent?.["reportedBy"]).toContainEqual(expect.objectContaining({ responses: [{ act: "DENIAL", from: expect.objectContaining({ speakers: [{ id: "person:tommy-pigott", name: "Tommy Pigott" }] }) as object }] }));
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
    ["a day that is none", "who_said", { saidFrom: "yesterday" }, /saidFrom/],
  ])("refuse %s", async (_what, name, input, sentence) => {
    const { isError, content } = await tool(name, input);
    expect(isError).toBe(true);
    expect(content[0]?.text).toMatch(sentence);
    expect(content[0]?.text).not.toMatch(/node_modules|\/src\/|MATCH/);
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

it("speaks over standard input and output as onrecord mcp", async () => {
  const dataDir = mkdtempSync(join(tmpdir(), "onrecord-mcp-"));
  const store = openStore({ kind: "embedded", dataDir });
  await store.applySchema();
  await loadBundle(store, queries, join(project, "data", "peace-plan-2025"));
  await store.close();
  const { PATH, HOME } = process.env;
  const child = spawn(process.execPath, [join(project, "dist", "cli", "main.js"), "mcp"], { env: { PATH, HOME, DATA_DIR: dataDir } });
  let said = "";
  let complained = "";
  child.stderr.on("data", (chunk: Buffer) => { complained += chunk.toString(); });
  const answered = new Promise<void>((resolve) => {
    child.stdout.on("data", (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes('"id":2')) resolve();
    });
  });
  const ended = new Promise<number | null>((resolve) => void child.once("close", resolve));
  const messages = [
    { id: 1, method: "initialize", params: { protocolVersion: "2025-06-18", capabilities: {}, clientInfo: { name: "test", version: "1" } } },
    { method: "notifications/initialized" },
    { id: 2, method: "tools/call", params: { name: "search_actors", arguments: { text: "Witkoff", first: 1 } } },
  ];
  for (const message of messages) child.stdin.write(`${JSON.stringify({ jsonrpc: "2.0", ...message })}\n`);
  await Promise.race([answered, ended]);
  child.stdin.end();
  expect([await ended, complained]).toEqual([0, ""]);
  expect(said).toContain("person:steve-witkoff");
  for (const line of said.trim().split("\n")) expect(JSON.parse(line)).toMatchObject({ jsonrpc: "2.0" });
  rmSync(dataDir, { recursive: true, force: true });
});
