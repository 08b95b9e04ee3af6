import { formatRows } from "../src/cli/rowFormats";
import { nodeLabels } from "../src/domain/model";
import { StoreError, type GraphStore, type JsonValue, type Parameters, type Row, type StoreErrorCode } from "../src/store/graphStore";
import { countingStore, engines } from "./support/engines";

const query = (text: string): { name: string; text: string } => ({ name: "test", text });
const write = (store: GraphStore, text: string, parameters: Parameters = {}): Promise<readonly Row[]> => (
  store.write((transaction) => transaction.run(query(text), parameters))
);
const codeOf = (outcome: Promise<unknown>): Promise<StoreErrorCode | "no error" | "another error"> => outcome.then(
  () => "no error" as const,
  (failure: unknown) => (failure instanceof StoreError ? failure.code : "another error"),
);

describe.each(engines)("a store on %s", (_engine, open) => {
  let store: GraphStore;
  beforeEach(async () => {
    store = await open();
  });
  afterEach(() => store.close());

  const nodes = async (): Promise<JsonValue | undefined> => (await store.read(query("MATCH (n) RETURN count(n) AS nodes")))[0]?.["nodes"];
  const answer = async (text: string, parameters: Parameters = {}): Promise<JsonValue | undefined> => (await store.read(query(text), parameters))[0]?.["x"];

  describe("a write", () => {
    it("keeps everything it did when its work returns, and answers with the work's value", async () => {
      const value = await store.write(async (transaction) => {
        await transaction.run(query("CREATE (:Topic {id: 'topic:a'})"));
        const [row] = await transaction.run(query("CREATE (t:Topic {id: 'topic:b'}) RETURN t.id AS id"));
        return row;
      });
      expect(value).toEqual({ id: "topic:b" });
      expect(await nodes()).toBe(2);
    });

    it("keeps nothing when its work throws", async () => {
      await expect(store.write(async (transaction) => {
        await transaction.run(query("CREATE (:Topic {id: 'topic:a'})"));
        throw new Error("stop");
      })).rejects.toThrow("stop");
      expect(await nodes()).toBe(0);
    });

    it("keeps nothing when a statement failed, also when the work swallows the failure", async () => {
      const outcome = store.write(async (transaction) => {
        await transaction.run(query("CREATE (:Topic {id: 'topic:a'})"));
        await transaction.run(query("RETURN 1 / 0 AS x")).catch(() => undefined);
        await transaction.run(query("CREATE (:Topic {id: 'topic:b'})")).catch(() => undefined);
        return "done";
      });
      expect(await codeOf(outcome)).toBe("BAD_VALUE");
      expect(await nodes()).toBe(0);
    });

    it("keeps nothing when one of several statements run at once failed", async () => {
      const outcome = store.write((transaction) => Promise.all([
        transaction.run(query("CREATE (:Topic {id: 'topic:a'})")),
        transaction.run(query("RETURN 1 / 0 AS x")),
        transaction.run(query("CREATE (:Topic {id: 'topic:b'})")),
      ]));
      expect(await codeOf(outcome)).toBe("BAD_VALUE");
      expect(await nodes()).toBe(0);
    });

    it("loses no update of fifty made at once", async () => {
      await write(store, "CREATE (:Topic {id: 'topic:a', count: 0})");
      await Promise.all(Array.from({ length: 50 }, () => write(store, "MATCH (t:Topic {id: 'topic:a'}) SET t.count = t.count + 1")));
      expect(await answer("MATCH (t:Topic) RETURN t.count AS x")).toBe(50);
    });

    it("merges one node when fifty ask for it at once", async () => {
      await Promise.all(Array.from({ length: 50 }, () => write(store, "MERGE (t:Topic {id: $id}) RETURN t.id AS id", { id: "topic:a" })));
      expect(await nodes()).toBe(1);
    });

    it("runs its work again when it lost to another writer, and gives up after five repeats", async () => {
      let runs = 0;
      const lose = (times: number): Promise<string> => store.write(async (transaction) => {
        runs += 1;
        await transaction.run(query("CREATE (:Topic)"));
        if (runs <= times) throw new StoreError("CONFLICT", "lost");
        return "won";
      });
      expect(await lose(2)).toBe("won");
      expect(await nodes()).toBe(1);
      runs = 0;
      expect(await codeOf(lose(100))).toBe("CONFLICT");
      expect(runs).toBe(6);
    });

    it("refuses a write inside a write instead of waiting for itself", async () => {
      expect(await codeOf(store.write(() => write(store, "CREATE (:Topic)")))).toBe("SEMANTIC");
    });

    it("refuses statements after its end", async () => {
      const transaction = await store.write((open_) => Promise.resolve(open_));
      expect(await codeOf(transaction.run(query("CREATE (:Topic)")))).toBe("CLOSED");
    });
  });

  describe("the schema", () => {
    it("lets no two nodes of a label share an id", async () => {
      for (const label of nodeLabels) {
        await write(store, `CREATE (:${label} {id: 'x:1'})`);
        expect([label, await codeOf(write(store, `CREATE (:${label} {id: 'x:1'})`))]).toEqual([label, "CONSTRAINT"]);
        await write(store, "MATCH (n) DETACH DELETE n");
      }
    });

    it("can be applied again, also beside data", async () => {
      await write(store, "CREATE (:Topic {id: 'topic:a'})");
      await store.applySchema();
      expect(await nodes()).toBe(1);
    });

    it("refuses the connected node's deletion", async () => {
      await write(store, "CREATE (:Topic {id: 'topic:a'})-[:X]->(:Topic {id: 'topic:b'})");
      expect(await codeOf(write(store, "MATCH (t:Topic {id: 'topic:a'}) DELETE t"))).toBe("CONSTRAINT");
    });
  });

  describe("a read", () => {
    it.each([
      ["a write", "CREATE (:Topic) RETURN 1 AS x"],
      ["a write in lower case", "match (n) with count(n) as c merge (:Topic {id: 'topic:a'}) return c"],
      ["a removal", "MATCH (n) DETACH DELETE n"],
      ["a loop of writes", "FOREACH (i IN [1] | CREATE (:Topic))"],
      ["a write in a subquery", "CALL () { CREATE (:Topic) } RETURN 1 AS x"],
      ["schema", "CREATE INDEX sneaky IF NOT EXISTS FOR (t:Topic) ON (t.sneaky)"],
    ])("refuses %s", async (_what, text) => {
      expect(await codeOf(store.read(query(text)))).toBe("READ_ONLY");
      expect(await nodes()).toBe(0);
    });

    it("changes nothing by a writing word spelt with a long s", async () => {
      await write(store, "CREATE (:Topic {id: 'topic:a'})");
      expect(["READ_ONLY", "SYNTAX"]).toContain(await codeOf(store.read(query("MATCH (t:Topic) \u017fET t.changed = true RETURN t"))));
      expect(await answer("MATCH (t:Topic) RETURN t.changed AS x")).toBeNull();
    });

    it("answers texts that only name writing words", async () => {
      expect(await answer("WITH 'DELETE' AS word, 1 AS created RETURN word + toString(created) AS x // MERGE")).toBe("DELETE1");
    });

    it.each<[what: string, text: string, code: StoreErrorCode]>([
      ["broken text", "RETUR 1", "SYNTAX"],
      ["an unknown variable", "RETURN y AS x", "UNKNOWN_NAME"],
      ["one whose name reads like a lack of memory", "MATCH (n) RETURN memory AS x", "UNKNOWN_NAME"],
      ["one whose name reads like a lack of time", "MATCH (n) RETURN timeout AS x", "UNKNOWN_NAME"],
      ["an unknown function", "RETURN unheardOf(1) AS x", "UNKNOWN_NAME"],
      ["a missing parameter", "RETURN $missing AS x", "UNKNOWN_NAME"],
      ["division by zero", "UNWIND [0] AS y RETURN 1 / y AS x", "BAD_VALUE"],
    ])("says of %s what it is, without quoting it", async (_what, text, code) => {
      const failure: unknown = await store.read(query(text)).catch((error: unknown) => error);
      expect(failure).toBeInstanceOf(StoreError);
      const { code: found, message, cause } = failure as StoreError;
      expect({ code: found, quotes: message.includes(text), hasCause: cause !== undefined }).toEqual({ code, quotes: false, hasCause: true });
    });

    it("sees what was written just before", async () => {
      for (let count = 1; count <= 20; count += 1) {
        await write(store, "CREATE (:Topic)");
        expect(await nodes()).toBe(count);
      }
    });
  });

  describe("a value", () => {
    it.each<[what: string, value: JsonValue]>([
      ["whole numbers", [0, 1, -7, 2_147_483_648, Number.MAX_SAFE_INTEGER]],
      ["fractions", [0.1, -2.5, 1e300]],
      ["text", ["", "Кирилл Дмитриев", "é e\u0301", "👩‍👩‍👧", "it's \"quoted\" `so`", "a\nb\tc", "\\u0027 $x {y}"]],
      ["NUL and marks of direction", ["a\u0000b", "\u202Eabc\u202C\u2066x\u2069\u200F"]],
      ["truth values and nothing", [true, false, null]],
      ["maps and lists within each other", { a: [1, { b: [null, "x"] }], c: {} }],
    ])("comes back as it went: %s", async (_what, value) => {
      expect(await answer("RETURN $value AS x", { value })).toEqual(value);
    });

    it("is exact whatever its size, also deep inside", async () => {
      const text = "RETURN [9007199254740991, 9007199254740992, -9007199254740993, {a: [2147483648, {b: -1}]}, 9223372036854775807] AS x";
      expect(await answer(text)).toEqual([9007199254740991, "9007199254740992", "-9007199254740993", { a: [2147483648, { b: -1 }] }, "9223372036854775807"]);
    });

    it("is stored as it was given", async () => {
      const properties = { id: "topic:a", whole: 3, part: 0.5, words: ["a", "б\u0000"], none: [], yes: true, text: "\u202Eabc" };
      await write(store, "CREATE (t:Topic) SET t = $properties", { properties: { ...properties, absent: null } });
      expect(await answer("MATCH (t:Topic) RETURN t AS x")).toEqual({ _labels: ["Topic"], ...properties });
    });

    it("is an integer when it is whole, so that LIMIT and ids of lists work", async () => {
      expect(await answer("RETURN 7 / $two AS x", { two: 2 })).toBe(3);
      expect(await store.read(query("UNWIND range(1, 5) AS x RETURN x SKIP $skip LIMIT $first"), { skip: 1, first: 2 })).toEqual([{ x: 2 }, { x: 3 }]);
    });

    it("reads the same, to the letter, on every engine", async () => {
      await write(store, "CREATE (a:Person:Actor {name: 'A', id: 'person:a', born: 1957})-[:MEMBER_OF {to: '2025', from: '2020'}]->(:Actor:Organization {id: 'org:b'})");
      const rows = await store.read(query(`
        MATCH p = (a:Person)-[r]->(b) RETURN r, a, b.absent AS missing, p, a {.name, .born, none: null} AS map, labels(b) AS labels,
        9007199254740993 AS large, 2.0 AS two, -0.0 AS zero, 0.0 / 0.0 AS nan, [1, 'a', null, [true]] AS mixed,
        date('2025-11-20') AS day, datetime('2025-11-20T10:00:00.120+02:00') AS instant, localdatetime('2025-11-20T10:00:00') AS local,
        time('10:00:00Z') AS time, duration('P14M40DT26H61M1.5S') AS duration, duration('PT0S') AS nothing`));
      expect(formatRows(rows, "json")).toBe(`${JSON.stringify([{
        r: { _type: "MEMBER_OF", from: "2020", to: "2025" },
        a: { _labels: ["Actor", "Person"], born: 1957, id: "person:a", name: "A" },
        missing: null,
        p: {
          edges: [{ _type: "MEMBER_OF", from: "2020", to: "2025" }],
          nodes: [{ _labels: ["Actor", "Person"], born: 1957, id: "person:a", name: "A" }, { _labels: ["Actor", "Organization"], id: "org:b" }],
        },
        map: { born: 1957, name: "A", none: null },
        labels: ["Actor", "Organization"],
        large: "9007199254740993", two: 2, zero: 0, nan: null, mixed: [1, "a", null, [true]],
        day: "2025-11-20", instant: "2025-11-20T10:00:00.12+02:00", local: "2025-11-20T10:00:00",
        time: "10:00:00Z", duration: "P1Y2M40DT27H1M1.5S", nothing: "PT0S",
      }], null, 2)}\n`);
    });

    it.each<[what: string, parameters: Record<string, unknown>, message: string]>([
      ["undefined", { name: undefined }, "$name is undefined; an absent value is null"],
      ["undefined inside", { rows: [{ name: undefined }] }, "$rows[0].name is undefined; an absent value is null"],
      ["NaN", { first: Number.NaN }, "$first is not a finite number"],
      ["half of a surrogate pair", { text: "a\uD800" }, "$text holds half of a surrogate pair"],
      ["a Date", { at: new Date(0) }, "$at is not a plain value"],
      ["a bigint", { at: 1n }, "$at is not a plain value"],
      ["an id that is a number", { id: 7 }, "$id must hold strings"],
      ["ids that are numbers", { actorIds: ["person:a", 7] }, "$actorIds must hold strings"],
    ])("is refused when it is %s", async (_what, parameters, message) => {
      const failure: unknown = await store.read(query("RETURN 1 AS x"), parameters as Parameters).catch((error: unknown) => error);
      expect(failure).toMatchObject({ code: "BAD_VALUE", message });
    });

    it.each<[what: string, rows: JsonValue, message: string]>([
      ["null", [{ id: "topic:a" }, { id: null }], "$rows[1].id must be a non-empty string"],
      ["absent", [{ id: "topic:a" }, {}], "$rows[1].id must be a non-empty string"],
      ["empty", [{ from: "topic:a", to: "" }], "$rows[0].to must be a non-empty string"],
    ])("is refused as the key of a written row when it is %s", async (_what, rows, message) => {
      const outcome = write(store, "UNWIND $rows AS row MERGE (:Topic {id: row.id})", { rows });
      await expect(outcome).rejects.toMatchObject({ code: "BAD_VALUE", message });
      expect(await nodes()).toBe(0);
    });
  });

  describe("a search", () => {
    const ids = query("RETURN n.id AS id ORDER BY id");
    const found = async (words: readonly string[], labels: readonly ("Actor" | "Topic" | "Statement")[] = ["Actor", "Topic", "Statement"]): Promise<readonly string[]> => (
      (await store.search({ labels, words, candidates: 10 }, ids)).map(({ id }) => String(id))
    );
    beforeEach(() => write(store, `
      CREATE (:Actor:Person {id: 'person:a', searchText: ' kirill dmitriev '}),
        (:Topic {id: 'topic:a', searchText: ' russian wish list '}), (:Topic {id: 'topic:b', searchText: ' list of the prison '}),
        (:Statement {id: 'statement:a', searchText: ' list '}), (:Plan {id: 'plan:a', searchText: ' list '}), (:Statement {id: 'statement:b'})`));

    it("finds any of the words, and goes on with what is asked of the hits", async () => {
      expect(await found(["russian", "wish", "list"])).toEqual(["statement:a", "topic:a", "topic:b"]);
      expect(await found(["kirill", "prison"])).toEqual(["person:a", "topic:b"]);
      const then = query("WITH n WHERE n.id <> $id RETURN count(n) AS others");
      expect(await store.search({ labels: ["Topic", "Plan"], words: ["list"], candidates: 10 }, then, { id: "topic:a" })).toEqual([{ others: 2 }]);
    });

    it("keeps to the labels asked for", async () => {
      expect(await found(["dmitriev", "list"], ["Actor"])).toEqual(["person:a"]);
      expect(await found(["list"], ["Actor"])).toEqual([]);
      expect(await found(["list"], [])).toEqual([]);
    });

    it("takes whole words only, short and common ones too", async () => {
      expect(await found(["lis"])).toEqual([]);
      expect(await found(["of"])).toEqual(["topic:b"]);
      expect(await found(["the"])).toEqual(["topic:b"]);
    });

    it("goes on with at most `candidates` hits of a label, the best", async () => {
      expect(await store.search({ labels: ["Topic"], words: ["russian", "wish", "list"], candidates: 1 }, ids)).toEqual([{ id: "topic:a" }]);
    });

    it("follows changes, and forgets what is deleted", async () => {
      await write(store, "MATCH (t:Topic {id: 'topic:a'}) SET t.searchText = ' elsewhere '");
      await write(store, "MATCH (t:Topic {id: 'topic:b'}) DETACH DELETE t");
      expect(await found(["wish", "prison"])).toEqual([]);
      expect(await found(["elsewhere"])).toEqual(["topic:a"]);
    });

    it.each(["*", "list*", "searchText:list", "li?t", "\"list", "list~2", "(list", "list^4", "[a TO z]", "\\", "/.*/", "NOT list", "+-&&||!", "' OR 1=1 //", "", " "])(
      "takes %p as words, never as query syntax",
      async (text) => {
        const words = text.toLowerCase().split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "");
        expect(await found([text])).toEqual(await found(words));
      },
    );
  });

  it("counts round trips through countingStore", async () => {
    const counting = countingStore(store);
    await counting.read(query("RETURN 1 AS x"));
    await counting.write((transaction) => transaction.run(query("CREATE (:Topic)")));
    await counting.search({ labels: ["Topic"], words: ["a"], candidates: 1 }, query("RETURN n.id AS id"));
    expect({ count: counting.count(), texts: counting.texts() }).toEqual({ count: 3, texts: ["RETURN 1 AS x", "CREATE (:Topic)", "RETURN n.id AS id"] });
    counting.reset();
    expect(counting.count()).toBe(0);
  });

  it("answers nothing after it was closed, and can be closed twice", async () => {
    await store.close();
    await store.close();
    expect(await codeOf(store.read(query("RETURN 1 AS x")))).toBe("CLOSED");
    expect(await codeOf(write(store, "CREATE (:Topic)"))).toBe("CLOSED");
    expect(await codeOf(store.search({ labels: ["Topic"], words: ["a"], candidates: 1 }, query("RETURN n.id AS id")))).toBe("CLOSED");
    expect(await codeOf(store.applySchema())).toBe("CLOSED");
  });

  it("names the ids that stand in the way of a new constraint", async () => {
    await write(store, "DROP CONSTRAINT topicId");
    await write(store, "CREATE (:Topic {id: 'topic:a'}), (:Topic {id: 'topic:a'})");
    await expect(store.applySchema()).rejects.toMatchObject({ code: "CONSTRAINT", message: expect.stringContaining("Topic topic:a (2 times)") as string });
    await write(store, "MATCH (n) DETACH DELETE n");
    await store.applySchema();
    await write(store, "CREATE (:Topic {id: 'topic:a'})");
    expect(await codeOf(write(store, "CREATE (:Topic {id: 'topic:a'})"))).toBe("CONSTRAINT");
  });
});
