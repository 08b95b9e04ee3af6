import { readFileSync } from "node:fs";
import { connect, type AddressInfo } from "node:net";
import { getIntrospectionQuery } from "graphql";
import request from "supertest";
import { shippedBundleDir } from "../src/config";
import { DomainError } from "../src/domain/errors";
import { loadBundle } from "../src/domain/ingest/loadBundle";
import { errorCodes } from "../src/http/errorCodes";
import { limits } from "../src/http/limits";
import { playgroundTabs } from "../src/http/pages/playgroundTabs";
import type { OnrecordServer } from "../src/http/server";
import { StoreError, type GraphStore } from "../src/store/graphStore";
import { engines } from "./support/engines";
import { ask, contextOf, failingWith, queries, refusalIn, serverWith, type Reply } from "./support/httpServer";

describe("limits", () => {
  let server: OnrecordServer;
  beforeAll(async () => {
    server = await serverWith(failingWith(new Error("a limit let the request through")));
  });
  afterAll(() => server.stop());

  const chain = (depth: number): string => `${"responses { to { ".repeat(depth)}id${" } }".repeat(depth)}`;
  const fragments = Array.from({ length: 20 }, (_, level) => `fragment F${level} on Statement { ...F${level + 1} ...F${level + 1} }`).join(" ");
  it.each([
    ["eleven levels of fields", `{ statements { nodes { ${chain(4)} } } }`, "TOO_COSTLY", "depth of 11; 10"],
    ["thirty-one aliases", `{ ${Array.from({ length: 31 }, (_, index) => `a${index}: plans { id }`).join(" ")} }`, "TOO_COSTLY", "aliases: 31; 30"],
    ["twenty-one directives", `{ plans { ${"id @include(if: true) ".repeat(21)} } }`, "TOO_COSTLY", "directives: 21; 20"],
    ["more than a thousand tokens", `{ ${"plans { id } ".repeat(300)} }`, "TOO_COSTLY", "1000 tokens"],
    ["pages within pages", "{ actors(first: 100) { nodes { said(first: 100) { nodes { speakers { name } } } } } }", "TOO_COSTLY", "first"],
    ["a fragment doubled twenty times", `{ statements { nodes { ...F0 } } } ${fragments} fragment F20 on Statement { speakers { name } reports { id } }`, "TOO_COSTLY", "records"],
    ["a page of 500", "{ statements(first: 500) { totalCount } }", "BAD_USER_INPUT", "first is 500; 1 to 100 is allowed"],
    ["a page of -1", "{ statements(first: -1) { totalCount } }", "BAD_USER_INPUT", "first is -1; 1 to 100 is allowed"],
  ])("refuses %s with HTTP 400", async (_name, query, code, message) => {
    const refusal = refusalIn(await ask(server, query));
    expect(refusal).toEqual({ status: 400, code, message: expect.stringContaining(message) as string });
  });

  it("reads `first` from variables and their defaults", async () => {
    const query = "query ($first: Int = 300) { statements(first: $first) { totalCount } }";
    expect(refusalIn(await ask(server, query)).message).toContain("first is 300");
    expect(refusalIn(await ask(server, query, { first: 200 })).message).toContain("first is 200");
    expect(refusalIn(await ask(server, query, { first: 5 })).message).toBe("internal error");
    expect(refusalIn(await ask(server, query)).message).toContain("first is 300");
  });

  it("counts the entries of `ids`, also in variables", async () => {
    const query = "query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Actor { said(first: 100) { nodes { speakers { name } } } } } }";
    const ids = (count: number): object => ({ ids: Array.from({ length: count }, (_, index) => `person:p${index}`) });
    expect(refusalIn(await ask(server, query, ids(2))).message).toBe("internal error");
    expect(refusalIn(await ask(server, query, ids(90))).code).toBe("TOO_COSTLY");
    expect(refusalIn(await ask(server, query, ids(2))).message).toBe("internal error");
  });

  const filtered = "query ($where: StatementWhere) { statements(where: $where) { totalCount } }";
  const empties = (count: number): object[] => Array.from({ length: count }, () => ({}));
  const nested = (depth: number): object => (depth === 0 ? {} : { NOT: nested(depth - 1) });
  it.each<[what: string, where: object, message: string]>([
    ["24,000 filters that ask nothing", { AND: empties(24_000) }, "the variables hold more than 5000 values"],
    ["one object more than 500", { AND: empties(499) }, "the variables hold more than 500 objects"],
    ["one value more than 5000", { speaker: { id: { in: Array.from({ length: 4_997 }, () => "x") } } }, "the variables hold more than 5000 values"],
    ["names that no filter has", Object.fromEntries(Array.from({ length: 5_000 }, (_, index) => [`speake${index}`, 1])), "the variables hold more than 5000 values"],
    ["filters inside of one another", nested(40), "40 deep"],
  ])("refuses variables before they are read: %s", async (_what, where, message) => {
    expect(refusalIn(await ask(server, filtered, { where }))).toEqual({ status: 400, code: expect.stringMatching(/TOO_COSTLY|BAD_USER_INPUT/) as string, message: expect.stringContaining(message) as string });
  });

  it("refuses the variables of a GET like those of a body", async () => {
    const variables = `{"where":{"AND":[${Array.from({ length: 499 }, () => "{}").join()}]}}`;
    const response = await request(server.http).get("/graphql").query({ query: filtered, variables }).set("apollo-require-preflight", "1");
    expect(refusalIn(response)).toEqual({ status: 400, code: "TOO_COSTLY", message: expect.stringContaining("500 objects") as string });
    const deep = await request(server.http).get("/graphql").query({ query: filtered, variables: `{"where":${'{"NOT":'.repeat(40)}{}${"}".repeat(40)}}` }).set("apollo-require-preflight", "1");
    expect(refusalIn(deep)).toMatchObject({ status: 400, message: expect.stringContaining("40 deep") as string });
  });

  it("lets variables just within the limits reach the graph", async () => {
    expect(refusalIn(await ask(server, filtered, { where: { speaker: { id: { in: Array.from({ length: 1000 }, () => "x") } } } })).message).toBe("internal error");
    expect(refusalIn(await ask(server, filtered, { where: { AND: empties(498) } })).message).toContain("100 branches");
  });

  it.each(["actor", "plan"])("refuses half of a surrogate pair, which no engine stores, before %s is asked", async (field) => {
    expect(refusalIn(await ask(server, `query ($id: ID!) { ${field}(id: $id) { id } }`, { id: "person:\ud800" }))).toEqual({ status: 400, code: "BAD_USER_INPUT", message: expect.stringContaining("half of a surrogate pair") as string });
  });

  it("refuses an alias that would change the object of its answer", async () => {
    expect(refusalIn(await ask(server, "{ plans { __proto__: id } }"))).toEqual({ status: 400, code: "GRAPHQL_VALIDATION_FAILED", message: expect.stringContaining("__proto__") as string });
  });

  it("tells of wrong variables as the asker's fault, however many are wrong", async () => {
    const { body } = await ask(server, filtered, { where: { AND: Array.from({ length: 400 }, () => 0) } });
    const errors = (body as Reply).errors ?? [];
    expect(errors.length).toBeGreaterThan(10);
    expect(errors.filter(({ extensions }) => extensions.code !== "BAD_USER_INPUT")).toEqual([]);
  });

  it.each(["mutation", "subscription"])("says of a %s that the API only reads", async (operation) => {
    expect(refusalIn(await ask(server, `${operation} { plans { id } }`))).toEqual({
      status: 400, code: "GRAPHQL_VALIDATION_FAILED", message: `this API only reads: it answers a query, and no ${operation}`,
    });
  });

  it("lets the introspection of GraphiQL pass", async () => {
    const response = await ask(server, getIntrospectionQuery({ inputValueDeprecation: true, schemaDescription: true, specifiedByUrl: true }));
    expect((response.body as Reply).errors).toBeUndefined();
  });

  it("refuses lists within lists of the introspection", async () => {
    const query = `{ __schema { types { ${"fields { type { ".repeat(6)}name${" } }".repeat(6)} } } }`;
    expect(refusalIn(await ask(server, query)).status).toBe(400);
  });

  it("suggests the nearest name for an unknown field", async () => {
    expect(refusalIn(await ask(server, "{ statments { totalCount } }"))).toEqual({
      status: 400, code: "GRAPHQL_VALIDATION_FAILED", message: expect.stringContaining('"statements"') as string,
    });
  });

  it("answers a flood of unknown fields in less than 50 kB", async () => {
    const response = await ask(server, `{ ${Array.from({ length: 900 }, (_, index) => `x${index}`).join(" ")} }`);
    expect(response.status).toBe(400);
    expect(response.text.length).toBeLessThan(50_000);
  });
});

describe("HTTP", () => {
  let server: OnrecordServer;
  beforeAll(async () => {
    server = await serverWith(failingWith(new DomainError("UNKNOWN_NAME", "nobody here is called X")));
  });
  afterAll(() => server.stop());

  it.each([
    ["a body of 101 kB", (post: request.Test) => post.send({ query: `{ plans { id } } #${"x".repeat(101_000)}` }), 413, "PAYLOAD_TOO_LARGE"],
    ["damaged JSON", (post: request.Test) => post.send('{"query": '), 400, "BAD_REQUEST"],
    ["no query", (post: request.Test) => post.send({}), 400, "BAD_REQUEST"],
    ["a null body", (post: request.Test) => post.send("null"), 400, "BAD_REQUEST"],
    ["a batch", (post: request.Test) => post.send([{ query: "{ plans { id } }" }, { query: "{ plans { id } }" }]), 400, "BAD_REQUEST"],
    ["text/plain, which any site can send", (post: request.Test) => post.set("content-type", "text/plain").send('{"query":"{ plans { id } }"}'), 400, "BAD_REQUEST"],
    ["a form", (post: request.Test) => post.set("content-type", "application/x-www-form-urlencoded").send("query={plans{id}}"), 400, "BAD_REQUEST"],
    ["an encoding nobody knows", (post: request.Test) => post.set("content-encoding", "rot13").send("{}"), 415, "BAD_REQUEST"],
  ])("refuses %s", async (_name, send, status, code) => {
    const post = request(server.http).post("/graphql").set("content-type", "application/json");
    expect(refusalIn(await send(post))).toMatchObject({ status, code });
  });

  it("refuses a GET that a browser sends without a preflight", async () => {
    expect(refusalIn(await request(server.http).get("/graphql").query({ query: "{ plans { id } }" })).status).toBe(400);
  });

  it("sends a browser from the API to the playground, with its query", async () => {
    const response = await request(server.http).get("/graphql?query=%7Bplans%7Bid%7D%7D").set("accept", "text/html,*/*");
    expect([response.status, response.headers["location"]]).toEqual([302, "/graphiql?query=%7Bplans%7Bid%7D%7D"]);
  });

  it("serves the schema as text", async () => {
    const response = await request(server.http).get("/schema.graphql");
    expect(response.headers["content-type"]).toContain("text/plain");
    expect(response.text).toContain("type Query {");
  });

  it("serves a playground whose policy allows nothing from elsewhere", async () => {
    const response = await request(server.http).get("/graphiql");
    expect(response.headers["content-security-policy"]).toContain("default-src 'none'");
    expect(response.headers["content-security-policy"]).not.toMatch(/https?:|\*|unsafe-eval|script-src[^;]*unsafe/);
    expect(response.text).not.toMatch(/(src|href)="(https?:)?\/\//);
    for (const [, path = ""] of response.text.matchAll(/(?:src|href)="(\/[^"]+)"/g)) expect((await request(server.http).get(path)).status).toBe(200);
  });

  it("tells what is served where there is nothing", async () => {
    expect(refusalIn(await request(server.http).get("/nothing"))).toMatchObject({ status: 404, message: expect.stringContaining("/graphiql") as string });
  });
});

const executors = ["jit", "default"] as const;

describe.each(executors)("errors with EXECUTOR=%s", (executor) => {
  const query = '{ actor(name: "X") { name } }';
  it.each([
    ["a refusal of the domain as it is", new DomainError("UNKNOWN_NAME", "nobody here is called X"), "UNKNOWN_NAME", "nobody here is called X"],
    ["an engine that is away", new StoreError("SERVICE_UNAVAILABLE", "bolt://10.0.0.1 refused"), "SERVICE_UNAVAILABLE", "the graph cannot be reached just now; repeat later"],
    ["an answer that took too long", new StoreError("TIMEOUT", "read/statements took 12000 ms"), "TIMEOUT", "the answer took too long and was stopped; ask for less"],
    ["a text that the engine refuses, masked", new StoreError("SYNTAX", "MATCH (secret) in /srv/x.ts"), "INTERNAL_SERVER_ERROR", "internal error"],
    ["anything else, masked", new TypeError("cannot read secret of /home/x.ts"), "INTERNAL_SERVER_ERROR", "internal error"],
  ])("shows %s", async (_name, failure, code, message) => {
    const server = await serverWith(failingWith(failure), { executor });
    const response = await ask(server, query);
    expect(refusalIn(response)).toMatchObject({ code, message });
    expect(response.text).not.toMatch(/stack|secret|\.ts|MATCH|bolt:/);
    await server.stop();
  });

  it("puts the detail into the log under the request's id", async () => {
    const logged: { requestId?: string; error?: Error }[] = [];
    const server = await serverWith(failingWith(new TypeError("the detail")), { executor, log: { error: (detail) => void logged.push(detail) } });
    const response = await ask(server, query);
    expect(logged.map(({ requestId, error }) => [requestId, error?.message])).toEqual([[response.headers["x-request-id"], "the detail"]]);
    await server.stop();
  });
});

describe("health", () => {
  it.each([
    ["answers", () => Promise.resolve(true), 200],
    ["fails", () => Promise.reject(new Error("away")), 503],
    ["stays silent for more than a second", () => new Promise<boolean>(() => undefined), 503],
  ])("is ready or not when the graph %s", async (_name, isAnswering, status) => {
    const server = await serverWith(failingWith(new Error("unused")), { isAnswering });
    expect((await request(server.http).get("/health")).status).toBe(200);
    expect((await request(server.http).get("/ready")).status).toBe(status);
    await server.stop();
  });

  it("closes connections that never send their headers", async () => {
    const server = await serverWith(failingWith(new Error("unused")));
    expect([server.http.headersTimeout, server.http.requestTimeout, server.http.timeout]).toEqual([10_000, 30_000, 40_000]);
    const socket = connect((server.http.address() as AddressInfo).port, "127.0.0.1");
    await new Promise((resolve) => socket.once("connect", resolve));
    const closed = new Promise((resolve) => socket.once("close", resolve));
    await server.stop();
    await closed;
  });
});

describe.each(engines)("the playground's questions on %s", (_engine, open) => {
  let store: GraphStore;
  let servers: readonly OnrecordServer[];
  beforeAll(async () => {
    store = await open();
    await loadBundle(store, queries, shippedBundleDir);
    servers = await Promise.all(executors.map((executor) => serverWith(contextOf(store), { executor })));
  }, 120_000);
  afterAll(async () => {
    await store.close();
    await Promise.all(servers.map((server) => server.stop()));
  });

  it.each(playgroundTabs().map(({ name, query }) => [name, query] as const))("are answered, by either executor alike: %s", async (_name, query) => {
    expect(query).toMatch(/^# .+\?\n# /);
    const [text, ...others] = await Promise.all(servers.map(async (server) => (await ask(server, query)).text));
    expect(others).toEqual([text]);
    const { data, errors } = JSON.parse(text ?? "") as Reply;
    expect(errors).toBeUndefined();
    for (const answer of Object.values(data ?? { nothing: null })) {
      expect(answer).not.toBeNull();
      expect(answer).not.toEqual([]);
      expect(answer).not.toMatchObject({ totalCount: 0 });
    }
  });
});

it("names every error code in the README", () => {
  const readme = readFileSync("README.md", "utf8");
  expect(Object.keys(errorCodes).filter((code) => !readme.includes(code))).toEqual([]);
  expect(readme).toContain(String(limits.cost));
});
