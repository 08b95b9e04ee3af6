import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { tmpdir } from "node:os";
import request from "supertest";
import { canonicalHash } from "../src/domain/canonicalHash";
import { gatedCypher } from "../src/domain/cypher/gate";
import { gateLimits, gateRules } from "../src/domain/cypher/gateRules";
import { rebuildProjections } from "../src/domain/projection";
import type { OnrecordServer } from "../src/http/server";
import { openForeignReader, openStore, type StoreTarget } from "../src/store/engines/open";
import type { ForeignLimits, ForeignReader } from "../src/store/foreignReader";
import { GatedStore } from "../src/store/gatedStore";
import type { GraphStore } from "../src/store/graphStore";
import { contextOf, queries, serverWith } from "./support/httpServer";
import { neo4jOfWorker, settings } from "./support/neo4jForTests";

const many = (text: string, times: number): string => text.repeat(times);

/** What must not pass, under the rule that each needs. */
const attacks: Readonly<Record<string, readonly string[]>> = {
  "length": [`RETURN '${many("x", gateLimits.characters)}' AS x`],
  "unicode escapes": [
    "MATCH (n) WHERE n.id = '\\u0027 SET n.x = 1 //' RETURN n", "RETURN 1 /* \\u002a\\u002f LOAD CSV FROM 'file:///etc/passwd' AS l RETURN l */", "MATCH (n) \\u0053ET n.x = 1", "RETURN '\\U00000027' AS x",
  ],
  "open ends": ["RETURN 'x AS y", "RETURN \"x AS y", "MATCH (n:`Actor) RETURN n", "RETURN 1 /* for ever", "RETURN 'x\\' AS y"],
  "one statement": ["RETURN 1; RETURN 2", "MATCH (n) RETURN n;; RETURN 1", "RETURN 1; // and\nMATCH (n) RETURN n"],
  "words": [
    "MATCH (n) DETACH DELETE n", "MATCH (n) SET n.name = 'x' RETURN n", "MATCH (n) ſET n.name = 'x' RETURN n", "MATCH (n) set n:Hacked", "MATCH (n) REMOVE n.name", "WITH 1 AS x MERGE (:Actor {id: 'a'})",
    "MATCH (n) WITH n CREATE (:Actor)", "UNWIND [1] AS x CREATE (:A)", "MATCH (n) FOREACH (x IN [1] | SET n.x = x)", "MATCH (n) WITH n INSERT (:A)", "CALL { CREATE (:A) } RETURN 1", "CALL () { MERGE (:A) } RETURN 1",
    "WITH 1 AS x LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line", "MATCH (n) RETURN [x IN [1] | 1] AS a UNION LOAD CSV FROM '/etc/passwd' AS a RETURN a", "RETURN 1. LOAD CSV FROM '/etc/passwd' AS l",
    "MATCH (n) RETURN CASE WHEN true THEN 1 END AS x UNION LOAD CSV WITH HEADERS FROM 'http://127.0.0.1/' AS x RETURN x", "MATCH (n) CALL (n) { SET n.x = 1 } IN TRANSACTIONS OF 1 ROW", "CALL { RETURN 1 AS x } IN TRANSACTIONS RETURN x",
    "CALL { USE system MATCH (n) RETURN n } RETURN n", "MATCH (n) RETURN EXISTS { CREATE (:A) }", "MATCH (n) RETURN '\\' SET n.x = 1 //'", "MATCH (n) /* x */ DELETE /* y */ n", "MATCH (n)\u00a0DELETE\u00a0n", "MATCH (n) ＳＥＴ n.x = 1",
    "CALL { SHOW DATABASES YIELD name RETURN name } RETURN name", "CALL { TERMINATE TRANSACTIONS 'x' } RETURN 1",
  ],
  "beginning": [
    "DROP INDEX actorId", "ALTER DATABASE neo4j SET ACCESS READ ONLY", "START DATABASE neo4j", "STOP DATABASE neo4j", "GRANT ROLE admin TO neo4j", "REVOKE ROLE admin FROM neo4j", "DENY READ {*} ON GRAPH neo4j TO PUBLIC",
    "RENAME USER a TO b", "DEALLOCATE DATABASES FROM SERVER 'a'", "ENABLE SERVER 'a'", "CYPHER runtime=slotted MATCH (n) RETURN n", "DRYRUN REALLOCATE DATABASES", "ALTER USER neo4j", "DROP DATABASE neo4j",
  ],
  "procedures": ["CALL db.labels", "CALL `db`.labels", "CALL dbms.listConfig()", "CALL db.labels() YIELD label RETURN label", "MATCH (n) CALL db.clearQueryCaches() YIELD value RETURN value", "CALL `dbms`.`queryJmx`('*:*')", "CALL/**/db.labels()", "RETURN 1 AS x UNION CALL db.labels() YIELD label AS x RETURN x", "OPTIONAL CALL db.labels() YIELD label RETURN label"],
  "functions of extensions": ["RETURN apoc.load.json('http://127.0.0.1/')", "RETURN `apoc`.`cypher`.`runFirstColumn`('x', {})", "RETURN gds.util.asNode(1)", "RETURN graph.byName('system')"],
  "reduce": ["RETURN reduce(a = 0, x IN [1] | a + x) AS sum", "RETURN REDUCE (a = 0, x IN $list | a + x)"],
  "ranges": ["UNWIND range(1, 100001) AS x RETURN count(x)", "MATCH (n) UNWIND range(1, n.size) AS x RETURN x", "UNWIND range(1, $size) AS x RETURN x", "UNWIND range(0, 99999 * 99999) AS x RETURN x", "UNWIND range(1, 90000) AS x UNWIND range(1, 90000) AS y RETURN count(*)", "UNWIND range(1, size('x')) AS x RETURN x"],
  "comprehensions": ["MATCH (n) WITH collect(n) AS ns RETURN [a IN ns | [b IN ns | [c IN ns | 1]]] AS x"],
  "nesting": [`RETURN ${many("(", 41)}1${many(")", 41)} AS x`, `RETURN ${many("[", 60)}1${many("]", 60)} AS x`],
  "boolean operators": [`MATCH (n) WHERE ${many("NOT ", 201)}true RETURN n`, `MATCH (n) WHERE n.x = 1${many(" OR n.x = 1", 201)} RETURN n`],
  "cases and unions": [`RETURN ${many("CASE WHEN true THEN ", 41)}1${many(" END", 41)} AS x`, `RETURN 1 AS x${many(" UNION RETURN 1 AS x", 51)}`],
  "signs": [`RETURN ${many("-", 2_000)}1 AS x`, `RETURN 1${many(" + 1", 600)} AS x`],
  "path lengths": [
    "MATCH (a)-[*]->(b) RETURN a", "MATCH (a)-[:MADE*2..]->(b) RETURN a", "MATCH (a)-[r:MADE|ABOUT*1..9]-(b) RETURN a", "MATCH p = shortestPath((a)-[*]-(b)) RETURN p", "MATCH (a)-[*..]->(b) RETURN a", "MATCH (a)-[r*12]->(b) RETURN a", "MATCH (a)-[* {x: 1}]->(b) RETURN a",
    "MATCH (a)-->+(b) RETURN a", "MATCH (a)-[:MADE]->*(b) RETURN a", "MATCH ((x)-->(y))+ RETURN x", "MATCH ((x)-->(y)){1,20} RETURN x", "MATCH ((x)-->(y)){2,} RETURN x", "MATCH (a)-[:MADE]->{1,}(b) RETURN a", "MATCH (a)--+(b) RETURN a",
  ],
};

const person = expect.objectContaining({ elementId: "person:a" }) as object;

/** What must pass: the refused words as data and names, and every kind of reading; with its values on the graph below, or how many rows. */
const allowed: readonly (readonly [text: string, expected: number | readonly (readonly unknown[])[]])[] = [
  ["MATCH (a:Actor) RETURN a.name AS name ORDER BY name", [["A"]]],
  ["MATCH (a:Actor) WHERE a.name = 'DELETE' RETURN a", []],
  ["MATCH (n) WHERE n.name CONTAINS 'please SET me' RETURN n", []],
  ["RETURN \"LOAD CSV\" AS text", [["LOAD CSV"]]],
  ["MATCH (n:Actor) RETURN n.name AS `SET`", [["A"]]],
  ["MATCH (q:Quotation) RETURN {start: q.start, end: q.end} AS span", 100],
  ["// who was told to CREATE what\nMATCH (n:Actor) RETURN n /* DELETE */;", [[person]]],
  ["MATCH (a)-[*1..3]->(b) RETURN count(*) AS n", [[3004]]],
  ["MATCH p = shortestPath((a:Actor)-[*..8]-(b:Plan)) RETURN p", [[[person, expect.objectContaining({ type: "SAID_ABOUT" }), expect.objectContaining({ elementId: "plan:p" })]]]],
  ["UNWIND range(1, 10) AS x RETURN x * 2 AS y", [[2], [4], [6], [8], [10], [12], [14], [16], [18], [20]]],
  ["UNWIND range(10, 1, -3) AS x RETURN x", [[10], [7], [4], [1]]],
  ["CALL () { MATCH (n) RETURN count(n) AS n } RETURN n", [[1503]]],
  ["MATCH (a:Actor) CALL (a) { MATCH (a)-->(s) RETURN count(s) AS n } RETURN a.name, n", [["A", 2]]],
  ["MATCH (a:Actor) RETURN CASE WHEN a.name IS NULL THEN 'none' ELSE a.name END AS x UNION MATCH (s:Statement) RETURN s.gist AS x", [["A"], ["said"]]],
  ["RETURN date('2025-11-19') AS day", [["2025-11-19"]]],
  ["RETURN [x IN [1, 2] WHERE x > 1 | x] AS xs", [[[2]]]],
  ["MATCH (a:Actor) WHERE EXISTS { (a)-->(:Statement) } AND NOT COUNT { (a)--() } > 99 RETURN a", [[person]]],
  ["OPTIONAL MATCH (a:Actor {id: $id}) RETURN a", [[person]]],
  ["MATCH (a)-[r]->(b) RETURN a, r, b", 100],
  ["WITH 5 - [1, 2][0] AS x RETURN x", [[4]]],
  ["RETURN (1) * (2) + ((3)) AS x", [[5]]],
];

/** The same on Neo4j only: the embedded engine does not read them. */
const allowedOnNeo4j: typeof allowed = [
  ["MATCH (n:Actor) RETURN n.set AS `set`, n {.name, set: n.name} AS n", [[null, { name: "A", set: "A" }]]],
  ["RETURN datetime.truncate('day', datetime('2025-11-19T10:00:00Z')) AS day", [["2025-11-19T00:00:00Z"]]],
  ["RETURN duration.between(date('2025-11-19'), date('2025-11-21')).days AS days", [[2]]],
];

const limits: ForeignLimits = { planMs: 2_000, timeMs: 3_000, rows: 100, bytes: 100_000 };

describe("the gate for Cypher", () => {
  const cases = Object.entries(attacks).flatMap(([rule, texts]) => texts.map((text) => [rule, text] as const));

  it.each(cases)("refuses by the rule of %s: %s", (_rule, text) => {
    expect(() => gatedCypher(text)).toThrow(expect.objectContaining({ code: "CYPHER_REFUSED" }) as Error);
  });

  it("has an attack for every rule, and no rule that none needs: without it one gets through", () => {
    expect(Object.keys(attacks).sort()).toEqual(gateRules.map(({ name }) => name).sort());
    const passing = (without: string): readonly string[] => {
      const rules = gateRules.filter(({ name }) => name !== without);
      return (attacks[without] ?? []).filter((text) => {
        try {
          gatedCypher(text, rules);
          return true;
        } catch {
          return false;
        }
      });
    };
    expect(gateRules.map(({ name }) => name).filter((name) => passing(name).length === 0)).toEqual([]);
  });

  it.each([...allowed, ...allowedOnNeo4j])("lets through %s", (text: string) => {
    expect(() => gatedCypher(text)).not.toThrow();
  });

  it("refuses nothing but text, and says what is allowed", () => {
    expect(() => gatedCypher("  // nothing\n ;")).toThrow("the query is empty");
    expect(() => gatedCypher("MATCH (n) DETACH DELETE n")).toThrow(/DETACH is refused: only reads of the graph are allowed/);
  });

  it("takes comments out, so that nobody can differ about where one ends", () => {
    expect(gatedCypher("MATCH (n) // it's all\nRETURN n /* or 'not' */;")).toBe(`${"MATCH (n)".padEnd(21)}\nRETURN n`);
  });
});

/** Where each engine's test graph is, and how the test writes to it. */
const targets: readonly (readonly [name: string, target: () => Promise<StoreTarget>])[] = [
  ["embedded", (): Promise<StoreTarget> => Promise.resolve({ kind: "embedded", dataDir: folder })],
  ...(settings.mode === "none" ? [] : [["neo4j", async (): Promise<StoreTarget> => ({ kind: "neo4j", ...(await neo4jOfWorker()) })] as const]),
];
let folder = "";

const seed = `
  CREATE (a:Actor:Person {id: 'person:a', name: 'A', label: 'A', aliases: []})
  CREATE (p:Plan {id: 'plan:p', label: 'P'})
  CREATE (a)-[:MADE]->(s:Statement {id: 'statement:s', gist: 'said', act: 'ASSERTION', attestation: 'DIRECT', recordedAt: '2025-11-19T00:00:00Z'})-[:ABOUT {polarity: 'SUPPORTS'}]->(p)
  WITH s UNWIND range(1, 1500) AS k CREATE (q:Quotation {id: 'quotation:' + toString(k), exact: 'word', start: k, end: k + 4})-[:QUOTES]->(s)`;

describe.each(targets)("strangers' Cypher on %s", (engine, targetOf) => {
  let store: GraphStore;
  let reader: ForeignReader;
  let hash: string;
  const ask = (text: string, own: Partial<ForeignLimits> = {}, parameters = {}): ReturnType<ForeignReader["ask"]> => reader.ask({ text, parameters, caller: "test", limits: { ...limits, ...own } });
  const answerOf = async (text: string, own: Partial<ForeignLimits> = {}): Promise<unknown> => {
    const { fields, values } = await ask(gatedCypher(text), own, { id: "person:a", list: [1] });
    return { fields, values };
  };

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "onrecord-gate-"));
    const target = await targetOf();
    store = openStore(target);
    await store.write((transaction) => transaction.run({ name: "test/wipe", text: "MATCH (n) DETACH DELETE n" }));
    await store.applySchema();
    await store.write((transaction) => transaction.run({ name: "test/seed", text: seed }));
    await rebuildProjections(store, queries, { dryRun: false });
    hash = await canonicalHash(store, queries);
    reader = openForeignReader(target, store);
  }, 60_000);
  afterAll(async () => {
    expect(await canonicalHash(store, queries)).toBe(hash);
    await reader.close();
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it("is answered in the shape of the Query API, with our own ids", async () => {
    expect(await answerOf("MATCH x = (a:Actor)-[e:ABOUT|MADE]->(s) RETURN a.id AS id, a {.name} AS a, s, x")).toEqual({
      fields: ["id", "a", "s", "x"],
      values: [[
        "person:a", { name: "A" },
        expect.objectContaining({ elementId: "statement:s", labels: ["Statement"] }),
        [
          expect.objectContaining({ elementId: "person:a", labels: ["Actor", "Person"], properties: expect.objectContaining({ name: "A" }) as object }),
          expect.objectContaining({ elementId: null, startNodeElementId: "person:a", endNodeElementId: "statement:s", type: "MADE" }),
          expect.objectContaining({ elementId: "statement:s" }),
        ],
      ]],
    });
  });

  it.each(engine === "neo4j" ? [...allowed, ...allowedOnNeo4j] : allowed)("runs %s", async (text, expected) => {
    const { values } = await ask(gatedCypher(text), {}, { id: "person:a" });
    expect(typeof expected === "number" ? values.length : values).toEqual(expected);
  });

  it("stops at the most rows and the most bytes, and says so", async () => {
    const rows = await ask("MATCH (q:Quotation) RETURN q.id ORDER BY q.start");
    expect([rows.values.length, rows.cutAt]).toEqual([100, "rows"]);
    const bytes = await ask("MATCH (q:Quotation) RETURN q.exact", { bytes: 50, rows: 1_000 });
    expect([bytes.values.length, bytes.cutAt]).toEqual([6, "bytes"]);
    // The embedded engine makes all rows at once, and is stopped at its limit on memory.
    if (engine === "neo4j") {
      const lists = await ask("MATCH (q:Quotation) WITH collect(q) AS all UNWIND range(1, 1000) AS x RETURN all", { bytes: 1_000_000, rows: 1_000, timeMs: 20_000 });
      expect([lists.values.length > 0, lists.values.length < 10, lists.cutAt]).toEqual([true, true, "bytes"]);
    }
    const all = await ask("MATCH (q:Quotation) RETURN count(q) AS n");
    expect([all.values, all.cutAt]).toEqual([[[1500]], null]);
  });

  const writing = [...(attacks["words"] ?? []), ...(attacks["beginning"] ?? []), ...(attacks["procedures"] ?? []), "CREATE (:Actor {id: 'person:x'})", "MERGE (:Actor {id: 'person:x'})", "CREATE INDEX x FOR (a:Actor) ON (a.x)", "SHOW DATABASES", "LOAD CSV FROM 'file:///etc/hostname' AS l RETURN l", "EXPLAIN MATCH (n) DETACH DELETE n", "PROFILE MATCH (n) SET n.x = 1"];
  // These do nothing on an engine; the gate refuses them for what their likes do on another.
  const harmless = ["CYPHER runtime=slotted MATCH (n) RETURN n", "MATCH (n) RETURN '\\' SET n.x = 1 //'"];
  it.each(writing.filter((text) => !harmless.includes(text)))("is refused also when it comes past the gate: %s", async (text) => {
    await expect(ask(text)).rejects.toMatchObject({ code: expect.stringMatching(engine === "neo4j" ? /^(READ_ONLY|SYNTAX|SEMANTIC|BAD_VALUE)$/ : /^(READ_ONLY|SYNTAX|BAD_VALUE)$/) as string });
  });

  it.each([
    ["an endless product", "MATCH (a:Quotation), (b:Quotation), (c:Quotation), (d:Quotation) WHERE a.start + b.start + c.start + d.start = -1 RETURN count(*) AS n"],
    ["rows that multiply", "UNWIND range(1, 3000) AS a UNWIND range(1, 3000) AS b MATCH (q:Quotation), (r:Quotation) WHERE q.start + a = r.start - b - 1 RETURN count(*) AS n"],
  ])("is stopped at its time limit, planning included: %s", async (_what, text) => {
    await expect(ask(gatedCypher(text), { timeMs: 1_000 })).rejects.toMatchObject({ code: expect.stringMatching(/^(TIMEOUT|RESOURCES)$/) as string });
    expect((await ask("RETURN 1 AS one")).values).toEqual([[1]]);
  });

  it("is answered after one that took too much memory", async () => {
    const tenTimes = "WITH s + s + s + s + s + s + s + s + s + s AS s ".repeat(engine === "embedded" ? 8 : 4);
    for (let tries = 0; tries < 3; tries += 1) {
      const bomb = ask(gatedCypher(`WITH 'aaaaaaaaaa' AS s ${tenTimes}RETURN size(s) AS n`), { timeMs: 2_500 });
      if (engine === "embedded") await expect(bomb).rejects.toMatchObject({ code: expect.stringMatching(/^(TIMEOUT|RESOURCES)$/) as string });
      else await bomb.catch(() => undefined);
      expect((await ask("RETURN 1 AS one")).values).toEqual([[1]]);
    }
  }, 30_000);

  it("names what is wrong with a text", async () => {
    await expect(ask(gatedCypher("MATCH (a:Quotation), (b:Quotation), (c:Quotation), (d:Quotation) WHERE a.start + b.start + c.start + d.start = -1 RETURN count(*) AS n"), { timeMs: 900 }))
      .rejects.toMatchObject({ code: "TIMEOUT", message: engine === "embedded" ? "the query: stopped after 900 ms" : expect.stringMatching(/took too long|stopped|did not answer/) as string });
    await expect(ask("MATCH (n RETURN n")).rejects.toMatchObject({ code: "SYNTAX" });
    if (engine === "neo4j") {
      await expect(ask("RETURN substring('a', -1) AS s")).rejects.toMatchObject({ code: "BAD_VALUE" });
      await expect(ask("MATCH (a:Actor), (b:Actor), p = shortestPath((a)-[*..3]-(b)) RETURN p")).rejects.toMatchObject({ code: "BAD_VALUE" });
    }
    await expect(ask("MATCH (n) RETURN m")).rejects.toMatchObject({ code: "UNKNOWN_NAME" });
  });

  it("answers nobody before the graph is loaded", async () => {
    const gate = new GatedStore(store);
    const early = gate.gated({ ask: (query) => reader.ask(query), close: () => Promise.resolve() });
    const query = { text: "RETURN 1 AS n", parameters: {}, caller: "test", limits };
    await expect(early.ask(query)).rejects.toMatchObject({ code: "SERVICE_UNAVAILABLE" });
    gate.open();
    expect((await early.ask(query)).values).toEqual([[1]]);
  });

  it("shows what was written just before", async () => {
    const count = async (): Promise<unknown> => (await ask("MATCH (t:Topic) RETURN count(t) AS n")).values;
    await store.write((transaction) => transaction.run({ name: "test/topic", text: "CREATE (:Topic {id: 'topic:new'})" }));
    expect(await count()).toEqual([[1]]);
    await store.write((transaction) => transaction.run({ name: "test/topic", text: "MATCH (t:Topic {id: 'topic:new'}) DELETE t" }));
    expect(await count()).toEqual([[0]]);
  });

  it(`takes a parameter for data, whatever it says, on ${engine}`, async () => {
    const text = "'}) SET n.x = 1 //";
    expect((await ask("RETURN $text AS text", {}, { text })).values).toEqual([[text]]);
  });

  describe("over HTTP", () => {
    let server: OnrecordServer;
    const noted: object[] = [];
    const post = (body: unknown, key?: string): request.Test => {
      const sent = request(server.http).post("/db/neo4j/query/v2").set("content-type", "application/json");
      return (key === undefined ? sent : sent.set("authorization", key)).send(body as object);
    };
    const serve = async (key: string | null): Promise<void> => {
      server = await serverWith(contextOf(store), { queryApi: { reader, key, note: (detail) => void noted.push(detail) } });
    };
    afterEach(() => server.stop());

    it("answers as Neo4j does, and notes who asked what", async () => {
      await serve(null);
      const { status, body } = await post({ statement: "MATCH (a:Actor {id: $id}) RETURN a.name AS name, 1 AS one", parameters: { id: "person:a" } });
      expect([status, body]).toEqual([202, { data: { fields: ["name", "one"], values: [["A", 1]] }, bookmarks: [] }]);
      expect(noted.at(-1)).toMatchObject({ statement: "MATCH (a:Actor {id: $id}) RETURN a.name AS name, 1 AS one" });
      const cut = await post({ statement: "MATCH (q:Quotation) RETURN q.id" });
      expect(cut.body).toMatchObject({ notifications: [{ severity: "WARNING", description: "There are more than 1000 rows; only the first 1000 are here. Page with ORDER BY, SKIP and LIMIT." }] });
    });

    it.each<[what: string, body: unknown, status: number, error: { code: string; neo4j?: string; message: RegExp }]>([
      ["a write", { statement: "MATCH (n) DETACH DELETE n" }, 400, { code: "CYPHER_REFUSED", neo4j: "Statement.AccessMode", message: /DETACH is refused/ }],
      ["a text that is no Cypher", { statement: "MATCH (n RETURN n" }, 400, { code: "CYPHER_FAILED", neo4j: "Statement.SyntaxError", message: /'?"?\)"?'?.*\(line 1, column 10/ }],
      ["a fault behind a comment", { statement: "\n/* two\nlines */ MATCH (n RETURN n" }, 400, { code: "CYPHER_FAILED", neo4j: "Statement.SyntaxError", message: /\(line 3, column 19/ }],
      ["a name that is not bound", { statement: "MATCH (name) RETURN nam" }, 400, { code: "CYPHER_FAILED", neo4j: "Statement.SyntaxError", message: /^(Undefined variable 'nam'. Did you mean 'name'\?|Variable `nam` not defined .*)$/ }],
      ["a function that there is not", { statement: "RETURN foo(1)" }, 400, { code: "CYPHER_FAILED", neo4j: "Statement.SyntaxError", message: /^Unknown function 'foo'/ }],
      ["a parameter that is missing", { statement: "RETURN $first" }, 400, { code: "CYPHER_FAILED", neo4j: "Statement.ParameterMissing", message: /^(Missing parameter: \$first|Expected parameter\(s\): first)$/ }],
      ["a division by zero", { statement: "RETURN 1 / 0" }, 400, { code: "CYPHER_FAILED", neo4j: "Statement.ArithmeticError", message: /(^division by zero|\/ by zero$)/ }],
      ["a number past the range", { statement: "RETURN 9223372036854775807 + 1 AS n" }, 400, { code: "CYPHER_FAILED", neo4j: "Statement.ArithmeticError", message: /out of range|overflow/ }],
      ["no statement", { query: "RETURN 1" }, 400, { code: "BAD_USER_INPUT", message: /"statement"/ }],
      ["parameters that are a list", { statement: "RETURN 1", parameters: [1] }, 400, { code: "BAD_USER_INPUT", message: /parameters must be an object/ }],
      ["a list", ["RETURN 1"], 400, { code: "BAD_USER_INPUT", message: /"statement"/ }],
    ])("refuses %s with the reason and Neo4j's code, and nothing of this machine or of the engine's making", async (_what, body, status, { code, neo4j = "Request.Invalid", message }) => {
      await serve(null);
      const answer = await post(body);
      const [error] = (answer.body as { errors: readonly { code: string; message: string; extensions: { code: string; requestId: string } }[] }).errors;
      expect([answer.status, error?.extensions.code]).toEqual([status, code]);
      expect(error?.message).toMatch(message);
      expect(error?.code).toBe(`Neo.ClientError.${neo4j}`);
      expect(error?.extensions.requestId).toBe(answer.headers["x-request-id"]);
      expect(answer.text).not.toMatch(/node_modules|\/src\/|\.ts:|at .*\(|GRAFEO|RParen/);
    });

    it("refuses what is no question in Neo4j's way: another method, database, type, host or form of answer, or damaged JSON", async () => {
      await serve(null);
      const path = "/db/neo4j/query/v2";
      const errorOf = ({ status, body, headers }: request.Response): unknown => {
        const { errors: [error, ...others] } = body as { errors: readonly { code: string; message: string }[] };
        return [status, error?.code, error?.message !== "", others.length, headers["allow"]];
      };
      const invalid = "Neo.ClientError.Request.Invalid";
      for (const method of ["get", "put", "delete", "patch", "options"] as const) expect(errorOf(await request(server.http)[method](path))).toEqual([405, invalid, true, 0, "POST"]);
      const json = (to: string): request.Test => request(server.http).post(to).set("content-type", "application/json");
      expect(errorOf(await json("/db/movies/query/v2").send({ statement: "RETURN 1" }))).toEqual([404, "Neo.ClientError.Database.DatabaseNotFound", true, 0, undefined]);
      expect(errorOf(await request(server.http).post(path).set("content-type", "text/plain").send('{"statement":"RETURN 1"}'))).toEqual([415, invalid, true, 0, undefined]);
      expect(errorOf(await json(path).send('{"statement":'))).toEqual([400, invalid, true, 0, undefined]);
      expect(errorOf(await json(path).set("host", "rebound.example").send({ statement: "RETURN 1" }))).toEqual([403, invalid, true, 0, undefined]);
      expect(errorOf(await json(path).set("accept", "application/vnd.neo4j.query").send({ statement: "RETURN 1" }))).toEqual([406, invalid, true, 0, undefined]);
      expect((await json(path).set("accept", "application/vnd.neo4j.query, application/json;q=0.5").send({ statement: "RETURN 1" })).status).toBe(202);
      expect((await json(path).set("host", "localhost:81").send({ statement: "RETURN 1" })).status).toBe(202);
    });

    it("asks for its key, as a bearer's or as a password", async () => {
      await serve("a-key-of-twenty-letters");
      expect((await post({ statement: "RETURN 1" })).status).toBe(401);
      expect((await post({ statement: "RETURN 1" }, "Bearer a-key-of-twenty-letterx")).status).toBe(401);
      expect((await post({ statement: "RETURN 1" }, "Bearer a-key-of-twenty-letters")).status).toBe(202);
      expect((await post({ statement: "RETURN 1" }, `Basic ${Buffer.from("neo4j:a-key-of-twenty-letters").toString("base64")}`)).status).toBe(202);
    });

    it("runs three at once and refuses the fourth", async () => {
      await serve(null);
      const slow = "MATCH (a:Quotation), (b:Quotation), (c:Quotation) WHERE a.start + b.start + c.start = -1 RETURN count(*) AS n";
      const statuses = await Promise.all([1, 2, 3, 4].map(async () => (await post({ statement: slow })).status));
      expect(statuses.filter((status) => status === 429)).toHaveLength(1);
    });

    it("is not there unless it is switched on", async () => {
      server = await serverWith(contextOf(store));
      const { status, body } = await post({ statement: "RETURN 1" });
      expect([status, JSON.stringify(body)]).toEqual([404, expect.stringContaining("CYPHER_ENDPOINT=1")]);
    });
  });
});
