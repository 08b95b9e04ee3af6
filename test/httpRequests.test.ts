import { connect, type AddressInfo } from "node:net";
import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import request from "supertest";
import { DomainError } from "../src/domain/errors";
import type { RequestContext } from "../src/graphql/context";
import { AddressLimit } from "../src/http/addressLimit";
import { takesGzip } from "../src/http/answer";
import type { OnrecordServer } from "../src/http/server";
import { Turnstile } from "../src/http/turnstile";
import type { GraphStore } from "../src/store/graphStore";
import { engines } from "./support/engines";
import { ask, contextOf, conversation, failingWith, refusalIn, serverWith, type Reply } from "./support/httpServer";

const json = "application/json";
const question = '{ actor(name: "X") { name } }';
/** What every request that reaches the graph is answered here. */
const reached = "nobody here is called X";

describe("a body", () => {
  let server: OnrecordServer;
  beforeAll(async () => {
    server = await serverWith(failingWith(new DomainError("UNKNOWN_NAME", reached)));
  });
  afterAll(() => server.stop());

  const post = (type: string | null, body: string | Buffer, headers: Record<string, string> = {}): request.Test => {
    const test = request(server.http).post("/graphql").set(headers).serialize((value: unknown) => value as string);
    return (type === null ? test : test.set("content-type", type)).send(body);
  };
  const text = JSON.stringify({ query: question });
  const padded = (size: number): string => JSON.stringify({ query: `${question} #${"x".repeat(size)}` });

  it.each<[what: string, type: string, body: string | Buffer, headers: Record<string, string>]>([
    ["plain JSON", json, text, {}],
    ["a charset", "Application/JSON; charset=UTF-8", text, {}],
    ["a byte order mark", json, `\uFEFF${text}`, {}],
    ["white space before it", json, ` \r\n\t${text}`, {}],
    ["just 100 kB", json, padded(100_000 - padded(0).length), {}],
    ["gzip", json, gzipSync(text), { "content-encoding": "gzip" }],
    ["deflate", json, deflateSync(text), { "content-encoding": "Deflate" }],
    ["brotli", json, brotliCompressSync(text), { "content-encoding": "br" }],
  ])("is read with %s", async (_what, type, body, headers) => {
    expect(refusalIn(await post(type, body, headers)).message).toBe(reached);
  });

  it.each<[what: string, type: string | null, body: string | Buffer, headers: Record<string, string>, status: number, code: string]>([
    ["without a content type", null, Buffer.from(text), {}, 400, "BAD_REQUEST"],
    ["of another JSON", "application/graphql+json", text, {}, 400, "BAD_REQUEST"],
    ["of a type that only begins like JSON", "application/jsonx", text, {}, 400, "BAD_REQUEST"],
    ["as text, in spite of a header that no form can send", "text/plain", text, { "apollo-require-preflight": "1" }, 400, "BAD_REQUEST"],
    ["in UTF-16", "application/json; charset=utf-16", Buffer.from(text, "utf16le"), {}, 415, "BAD_REQUEST"],
    ["in two encodings", json, gzipSync(gzipSync(text)), { "content-encoding": "gzip, gzip" }, 415, "BAD_REQUEST"],
    ["that is not the gzip it says", json, text, { "content-encoding": "gzip" }, 400, "BAD_REQUEST"],
    ["of half a gzip", json, gzipSync(text).subarray(0, 30), { "content-encoding": "gzip" }, 400, "BAD_REQUEST"],
    ["that unpacks to a megabyte", json, gzipSync(padded(1_000_000)), { "content-encoding": "gzip" }, 413, "PAYLOAD_TOO_LARGE"],
    ["one byte too large", json, padded(100_001 - padded(0).length), {}, 413, "PAYLOAD_TOO_LARGE"],
    ["of five megabytes", json, padded(5_000_000), {}, 413, "PAYLOAD_TOO_LARGE"],
    ["that is a string", json, '"query"', {}, 400, "BAD_REQUEST"],
    ["that is a number", json, "1", {}, 400, "BAD_REQUEST"],
    ["cut short", json, text.slice(0, -3), {}, 400, "BAD_REQUEST"],
    ["with more after its end", json, `${text}{}`, {}, 400, "BAD_REQUEST"],
    ["of nothing", json, "", { "content-length": "0" }, 400, "BAD_REQUEST"],
    ["that nests lists too deep", json, `{"query":"{ __typename }","variables":{"a":${"[".repeat(3_000)}${"]".repeat(3_000)}}}`, {}, 400, "BAD_USER_INPUT"],
    ["with variables as text", json, JSON.stringify({ query: question, variables: "{}" }), {}, 400, "BAD_REQUEST"],
  ])("is refused %s", async (_what, type, body, headers, status, code) => {
    expect(refusalIn(await post(type, body, headers))).toMatchObject({ status, code });
  });

  const head = (headers: string): string => `POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n${headers}\r\n\r\n`;
  const chunk = (bytes: Buffer): Buffer => Buffer.concat([Buffer.from(`${bytes.length.toString(16)}\r\n`), bytes, Buffer.from("\r\n")]);

  it("is read in pieces that cut its letters apart", async () => {
    const bytes = Buffer.from(JSON.stringify({ query: '{ actor(name: "Зеленський") { nam } }' }));
    const pieces = Array.from(bytes, (_byte, index) => chunk(bytes.subarray(index, index + 1)));
    expect(await conversation(server, [head("transfer-encoding: chunked"), ...pieces, "0\r\n\r\n"], "}]}")).toContain('Cannot query field \\"nam\\"');
  });

  it("is refused as too large when its length shows only while it comes, and the next one on the same connection is read", async () => {
    const pieces = Array.from({ length: 40 }, () => chunk(Buffer.alloc(10_000, "x")));
    const next = `${head(`content-length: ${text.length}`)}${text}`;
    const said = await conversation(server, [head("transfer-encoding: chunked"), ...pieces, "0\r\n\r\n", next], reached);
    expect(said.match(/HTTP\/1\.1 \d+/g)).toEqual(["HTTP/1.1 413", "HTTP/1.1 200"]);
  });

  it("is cut off when it goes on for ever", async () => {
    const piece = chunk(Buffer.alloc(1_000_000, "x"));
    const said = await conversation(server, [head("transfer-encoding: chunked"), ...Array.from({ length: 30 }, () => piece)], "never said");
    expect(said.match(/HTTP\/1\.1 \d+/g) ?? []).not.toContain("HTTP/1.1 200");
  });

  it("that never comes is ended by the limit on requests", async () => {
    const impatient = await serverWith(failingWith(new Error("unused")));
    impatient.http.requestTimeout = 100;
    const said = await conversation(impatient, [head("content-length: 50"), '{"query":'], "never said");
    expect(said).toContain("408");
    await impatient.stop();
  });

  it("whose sender goes away is forgotten: its turn is free, and nothing is logged", async () => {
    const logged: object[] = [];
    const lonely = await serverWith(failingWith(new DomainError("UNKNOWN_NAME", reached)), {
      concurrency: { running: 1, waiting: 0 }, log: { error: (detail) => void logged.push(detail) },
    });
    for (const headers of ["content-length: 50", "transfer-encoding: chunked", "content-length: 50\r\ncontent-encoding: gzip"]) {
      const closed = new Promise<void>((resolve) => void lonely.http.once("connection", (socket) => void socket.once("close", () => {
        resolve();
      })));
      const socket = connect((lonely.http.address() as AddressInfo).port, "127.0.0.1");
      const arrived = new Promise((resolve) => void lonely.http.once("request", resolve));
      socket.write(`${head(headers)}{"qu`);
      await arrived;
      socket.destroy();
      await closed;
      expect(refusalIn(await ask(lonely, question)).message).toBe(reached);
    }
    expect(logged).toEqual([]);
    await lonely.stop();
  });
});

describe("an answer", () => {
  let server: OnrecordServer;
  beforeAll(async () => {
    server = await serverWith(failingWith(new DomainError("UNKNOWN_NAME", reached)));
  });
  afterAll(() => server.stop());
  const manyErrors = `{ ${Array.from({ length: 60 }, (_, index) => `x${index}`).join(" ")} }`;

  it("tells its length, has the headers of every other page, and may not be kept", async () => {
    const [api, page] = [await ask(server, question), await request(server.http).get("/health")];
    const expected = Object.entries(page.headers as Record<string, string>).filter(([name]) => !["x-request-id", "date", "content-length", "etag"].includes(name));
    expect(api.headers).toMatchObject({ ...Object.fromEntries(expected), "cache-control": "no-store", "content-length": String(api.text.length) });
    expect(expected.length).toBeGreaterThan(12);
  });

  it.each([
    ["gzip, deflate, br", manyErrors, "gzip"], ["br", manyErrors, undefined], ["gzip;q=0", manyErrors, undefined], ["identity", manyErrors, undefined], ["gzip", question, undefined],
  ])("to a client that accepts %s is compressed when it is worth it", async (accepted, query, encoding) => {
    const response = await ask(server, query).set("accept-encoding", accepted);
    expect(response.headers["content-encoding"]).toBe(encoding);
    expect(response.headers["vary"]).toBe("Accept-Encoding");
    expect((response.body as Reply).errors?.length).toBeGreaterThan(0);
  });

  it.each([["gzip", true], ["x-gzip", true], ["*", true], ["br, GZIP;q=0.5", true], ["gzip;q=0.0, *", false], ["*;q=0", false], ["gzipped", false], ["", false], [undefined, false]])(
    "reads accept-encoding %p", (accepted, isTaken) => {
      expect(takesGzip(accepted)).toBe(isTaken);
    });

  it("comes in the type of GraphQL to who asks for it, and not at all in another", async () => {
    expect((await ask(server, question).set("accept", "application/graphql-response+json")).headers["content-type"]).toContain("application/graphql-response+json");
    expect(refusalIn(await ask(server, question).set("accept", "text/plain")).status).toBe(406);
  });

  it.each([["HEAD", 400], ["OPTIONS", 400], ["GET", 400], ["PUT", 405], ["DELETE", 405], ["PATCH", 405]] as const)("to %s is a refusal", async (method, status) => {
    const test = request(server.http)[method.toLowerCase() as Lowercase<typeof method>]("/graphql");
    const response = await (status === 405 ? test.set("content-type", json).send("{}") : test);
    expect(response.status).toBe(status);
    expect(response.headers["allow"]).toBe(status === 405 ? "GET, POST" : undefined);
    if (method !== "HEAD") expect(refusalIn(response).code).toBe("BAD_REQUEST");
  });

  it("may be read by a page of any site, which a browser asks before; not with a key", async () => {
    const asked = await request(server.http).options("/graphql").set({ origin: "https://elsewhere.example", "access-control-request-method": "POST", "access-control-request-headers": "content-type" });
    expect([asked.status, asked.text]).toEqual([204, ""]);
    expect(asked.headers).toMatchObject({ "access-control-allow-origin": "*", "access-control-allow-methods": "GET, POST", "access-control-allow-headers": expect.stringMatching(/^content-type,(?!.*authorization)/) as string });
    for (const response of [await ask(server, question).set("origin", "https://elsewhere.example"), await request(server.http).get("/graphql").query({ query: question }).set("apollo-require-preflight", "1")]) {
      expect(refusalIn(response).message).toBe(reached);
      expect(response.headers["access-control-allow-origin"]).toBe("*");
      expect(response.headers["access-control-allow-credentials"]).toBeUndefined();
    }
    // A question that no browser asks is a refusal as ever.
    expect(refusalIn(await request(server.http).options("/graphql")).status).toBe(400);
    expect((await request(server.http).options("/mcp").set({ origin: "https://elsewhere.example", "access-control-request-method": "POST" })).headers["access-control-allow-origin"]).toBeUndefined();
  });

  it.each(["/graphql?x=1", "/graphql/", "/GraphQL"])("is given at %s too", async (path) => {
    expect(refusalIn(await request(server.http).post(path).send({ query: question })).message).toBe(reached);
  });

  it("is given to a GET that no form can send", async () => {
    const response = await request(server.http).get("/graphql").query({ query: question }).set("apollo-require-preflight", "1");
    expect(refusalIn(response).message).toBe(reached);
    expect(response.headers["cache-control"]).toBe("no-store");
  });

  it("comes from a document that was read once", async () => {
    const nodes: unknown[] = [];
    const context = failingWith(new Error("unused"));
    const counting = await serverWith((): RequestContext => ({
      ...context(),
      domain: { ...context().domain, actor: (_key, info) => Promise.resolve(void nodes.push(info.fieldNodes[0])).then(() => null) },
    }));
    for (const name of ["A", "B"]) await ask(counting, "query ($name: String) { actor(name: $name) { name } }", { name });
    expect(nodes).toHaveLength(2);
    expect(nodes[0]).toBe(nodes[1]);
    await counting.stop();
  });
});

describe("the limit on an address", () => {
  it("refuses what goes beyond it, by whatever way it is asked, and says when to come again", async () => {
    const server = await serverWith(failingWith(new DomainError("UNKNOWN_NAME", reached)), { requestsPerMinute: 2 });
    const first = await ask(server, question);
    expect(first.headers["ratelimit"]).toMatch(/^"2-in-1min"; r=1; t=(60|59)$/);
    expect(first.headers["ratelimit-policy"]).toMatch(/^"2-in-1min"; q=2; w=60; pk=:\w+=*:$/);
    await request(server.http).get("/graphql");
    for (const test of [ask(server, question), request(server.http).get("/graphql")]) {
      const response = await test;
      expect(refusalIn(response)).toEqual({ status: 429, code: "TOO_MANY_REQUESTS", message: expect.stringContaining("more than 2 requests") as string });
      expect(response.headers["retry-after"]).toMatch(/^\d+$/);
    }
    expect((await request(server.http).get("/health")).status).toBe(200);
    await server.stop();
  });

  it("counts each address for itself, and anew after a minute", () => {
    const limit = new AddressLimit(1);
    const isSpent = (address: string, seconds: number): boolean => limit.take(address, 1_000_000 + 1000 * seconds).isSpent;
    expect([isSpent("10.0.0.1", 0), isSpent("10.0.0.1", 30), isSpent("10.0.0.2", 30), isSpent("10.0.0.1", 59)]).toEqual([false, true, false, true]);
    expect([isSpent("10.0.0.1", 60), isSpent("10.0.0.2", 61), isSpent("10.0.0.2", 90), isSpent("10.0.0.2", 400)]).toEqual([false, true, false, false]);
  });

  it("takes a network of IPv6 for one address", () => {
    const limit = new AddressLimit(1);
    expect(["2001:db8:0:1::1", "2001:db8:0:2::1", "2001:db8:1::1", "::ffff:10.0.0.1", "10.0.0.1"].map((address) => limit.take(address).isSpent)).toEqual([false, true, false, false, true]);
  });
});

describe("a turnstile", () => {
  it("lets nobody wait for ever", async () => {
    const turnstile = new Turnstile({ running: 1, waiting: 1 }, 10);
    expect(turnstile.enter()).toBe(true);
    expect(await turnstile.enter()).toBe(false);
    turnstile.leave();
    expect(turnstile.enter()).toBe(true);
  });

  it("lets in by the order of coming, and never more than may run", async () => {
    const turnstile = new Turnstile({ running: 2, waiting: 3 });
    const order: number[] = [];
    const turns = Array.from({ length: 6 }, (_, index) => Promise.resolve(turnstile.enter()).then((mayRun) => (mayRun ? order.push(index) : -1)));
    await turns[5];
    expect(order).toEqual([0, 1]);
    for (const done of [2, 3, 4]) {
      turnstile.leave();
      await turns[done];
    }
    expect(order).toEqual([0, 1, 2, 3, 4]);
  });
});

describe.each(engines)("a graph that is slow on %s", (_engine, open) => {
  let store: GraphStore;
  beforeAll(async () => {
    store = await open();
  });
  afterAll(() => store.close());

  /** A real read that keeps the engine at work for a while. */
  const slowly = (): RequestContext => ({
    ...contextOf(store)(),
    reads: {
      ...contextOf(store)().reads,
      list: async () => {
        await store.read({ name: "test", text: "UNWIND range(1, 1000000) AS x WITH x WHERE x % 7 = 3 RETURN count(x) AS count" });
        return [];
      },
    },
  });

  it("answers as many at once as it may, lets as many wait, and refuses the rest at once", async () => {
    const server = await serverWith(slowly, { concurrency: { running: 2, waiting: 2 } });
    const responses = await Promise.all(Array.from({ length: 6 }, () => ask(server, "{ plans { id } }")));
    const [served, refused] = [responses.filter(({ status }) => status === 200), responses.filter(({ status }) => status !== 200)];
    expect(served.map(({ body }) => body as Reply)).toEqual(Array.from({ length: 4 }, () => ({ data: { plans: [] } })));
    expect(refused.map(refusalIn)).toEqual(Array.from({ length: 2 }, () => ({ status: 503, code: "SERVICE_UNAVAILABLE", message: expect.stringContaining("repeat") as string })));
    expect(refused.map(({ headers }) => (headers as Record<string, string>)["retry-after"])).toEqual(["1", "1"]);
    expect((await ask(server, "{ plans { id } }")).status).toBe(200);
    await server.stop();
  });

  it("is waited for when the server stops", async () => {
    const server = await serverWith(slowly);
    const arrived = new Promise((resolve) => void server.http.once("request", resolve));
    const answer = ask(server, "{ plans { id } }").then((response) => response);
    await arrived;
    await server.stop();
    expect((await answer).status).toBe(200);
  });
});
