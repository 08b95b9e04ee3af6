import * as fc from "fast-check";
import { PagedKeys, cutIntoPages, pageBounds, pageId } from "../src/domain/pagedKeys";
import { projectAll, projectStatements, projectUnkeyed, projectionStatus, rebuildProjections } from "../src/domain/projection";
import { buildSaidLists, wrongSaidLists } from "../src/domain/saidLists";
import type { CypherText, GraphStore, Parameters, Row } from "../src/store/graphStore";
import { QueryLibrary } from "../src/store/queryLibrary";
import { engines } from "./support/engines";

const queries = QueryLibrary.load();
const sound = { missing: 0, orphaned: 0, stale: 0 };

function cypher(text: string): CypherText {
  return { name: "test", text };
}

describe("keys in pages", () => {
  const keyOf = (number: number): string => `2025-${String(number).padStart(4, "0")} statement:s${number}`;
  /** Every first, second or third key of a stretch. */
  const stretch = fc.tuple(fc.nat({ max: 2000 }), fc.nat({ max: 1200 }), fc.integer({ min: 1, max: 3 })).map(([from, length, step]) => (
    Array.from({ length: Math.ceil(length / step) }, (_empty, place) => keyOf(from + place * step))
  ));

  it("hold what was put on them, in order, on pages neither too long nor too short", async () => {
    await fc.assert(fc.asyncProperty(
      stretch,
      fc.array(fc.record({ removed: stretch, added: stretch }), { maxLength: 4 }),
      async (first, changes) => {
        let held = [...first].sort();
        const cut = cutIntoPages(held);
        const stored = new Map(cut.map(({ start, keys }) => [pageId("by x", start), keys]));
        let starts = cut.map(({ start }) => start);
        for (const { removed, added } of changes) {
          const pages = new PagedKeys("by x", starts);
          const needed = pages.pagesOf([...removed, ...added]);
          pages.fill(new Map(needed.map((id) => [id, stored.get(id) ?? []])));
          const growth = pages.change(removed, added);
          await pages.balance((id) => Promise.resolve(stored.get(id) ?? []));
          const { remove, put } = pages.changes();
          for (const id of remove) stored.delete(id);
          for (const { id, keys } of put) stored.set(id, keys);
          starts = [...pages.starts];
          const before = held.length;
          const gone = new Set(removed);
          held = [...new Set([...held.filter((one) => !gone.has(one)), ...added])].sort();
          expect(growth).toBe(held.length - before);
          const read = starts.map((start) => stored.get(pageId("by x", start)) ?? []);
          expect(read.flat()).toEqual(held);
          expect(stored.size).toBe(starts.length);
          expect(starts[0]).toBe("");
          for (const keys of read) expect(keys.length <= pageBounds.most && (read.length === 1 || keys.length >= pageBounds.least)).toBe(true);
        }
      },
    ), { numRuns: 60 });
  });
});

describe.each(engines)("the order of time on %s", (engine, open) => {
  let store: GraphStore;
  const write = (text: string, parameters: Parameters = {}): Promise<readonly Row[]> => store.write((transaction) => transaction.run(cypher(text), parameters));
  const read = (text: string, parameters: Parameters = {}): Promise<readonly Row[]> => store.read(cypher(text), parameters);
  const build = (most: number): Promise<void> => store.write((transaction) => buildSaidLists((query, parameters) => transaction.run(query, parameters), queries, most));
  /** Statements 0 to `count` - 1 of person:a or, every third, of both; about plan:p or, every second, about topic:t; one day a hundred. */
  const speak = (count: number): Promise<unknown> => write(`UNWIND range(0, $count - 1) AS i
    MATCH (a:Actor {id: 'person:a'}) MATCH (b:Actor {id: 'person:b'}) MATCH (p:Plan {id: 'plan:p'}) MATCH (t:Topic {id: 'topic:t'})
    CREATE (s:Statement {id: 'statement:s' + toString(i)})
    SET s.saidEarliest = CASE WHEN i % 50 = 7 THEN null ELSE '2025-11-' + toString(10 + i % 17) END, s.gist = 'x', s.attestation = 'DIRECT'
    CREATE (a)-[:MADE]->(s)
    FOREACH (x IN CASE WHEN i % 3 = 0 THEN [1] ELSE [] END | CREATE (b)-[:MADE]->(s))
    FOREACH (x IN CASE WHEN i % 2 = 0 THEN [1] ELSE [] END | CREATE (s)-[:ABOUT {polarity: 'NEUTRAL'}]->(t))
    FOREACH (x IN CASE WHEN i % 2 = 1 THEN [1] ELSE [] END | CREATE (s)-[:ABOUT {polarity: 'NEUTRAL'}]->(p))`, { count });

  beforeEach(async () => {
    store = await open();
    await write("CREATE (:Actor:Person {id: 'person:a'}), (:Actor:Person {id: 'person:b'}), (:Plan {id: 'plan:p'}), (:Topic {id: 'topic:t'})");
  });
  afterEach(() => store.close());

  it("is stored on statements and their edges while they stand", async () => {
    await speak(8);
    expect(await projectUnkeyed(store, queries)).toBe(8);
    expect(await read("MATCH (s:Statement {id: 'statement:s6'})<-[e:MADE]-(a) RETURN s.saidKey AS own, e.saidKey AS made ORDER BY made")).toEqual([
      { own: "2025-11-16 statement:s6", made: "person:a 2025-11-16 statement:s6" },
      { own: "2025-11-16 statement:s6", made: "person:b 2025-11-16 statement:s6" },
    ]);
    expect(await read("MATCH (:Statement {id: 'statement:s7'})-[e:ABOUT]->() MATCH (:Actor)-[d:SAID_ABOUT {statementId: 'statement:s7'}]->() RETURN e.saidKey AS about, d.saidKey AS said")).toEqual([
      { about: "plan:p  statement:s7", said: "person:a plan:p  statement:s7" },
    ]);
    await store.write(async (transaction) => {
      await transaction.run(cypher("MATCH (s:Statement {id: 'statement:s6'}) SET s.retiredAt = '2026'"));
      await projectStatements(transaction, queries, ["statement:s6"]);
    });
    expect(await read("MATCH (s:Statement {id: 'statement:s6'})<-[e:MADE]-() RETURN s.saidKey AS own, e.saidKey AS made")).toEqual([{ own: null, made: null }, { own: null, made: null }]);
    expect(await projectUnkeyed(store, queries)).toBe(0);
    expect(await projectionStatus(store, queries)).toMatchObject(sound);
  });

  it("is kept in lists that stay right through any sequence of writes", async () => {
    await speak(640);
    await projectUnkeyed(store, queries);
    const some = fc.uniqueArray(fc.nat({ max: 659 }), { minLength: 1, maxLength: 300 });
    const change = fc.oneof(
      fc.record({ kind: fc.constant("retire" as const), which: some }),
      fc.record({ kind: fc.constant("restore" as const), which: some }),
      fc.record({ kind: fc.constant("redate" as const), which: some, said: fc.constantFrom("2025-11-12", "2025-11-12T10:00:00Z", null) }),
      fc.record({ kind: fc.constant("silence" as const), which: some }),
      fc.record({ kind: fc.constant("speak" as const), which: some }),
      fc.record({ kind: fc.constant("refer" as const), which: some }),
    );
    const texts: Readonly<Record<string, string>> = {
      retire: "MATCH (s:Statement {id: id}) SET s.retiredAt = '2026'",
      restore: "MATCH (s:Statement {id: id}) SET s.retiredAt = null",
      redate: "MATCH (s:Statement {id: id}) SET s.saidEarliest = $said",
      silence: "MATCH (s:Statement {id: id})<-[e:MADE]-(:Actor) DELETE e",
      speak: "MATCH (a:Actor {id: 'person:b'}) MERGE (s:Statement {id: id}) MERGE (a)-[:MADE]->(s)",
      refer: "MATCH (s:Statement {id: id}) MATCH (p:Plan {id: 'plan:p'}) CREATE (s)-[:ABOUT {polarity: 'OPPOSES'}]->(p)",
    };
    await build(0);
    await fc.assert(fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
      for (const step of changes) {
        const ids = step.which.map((number) => `statement:s${number}`);
        await store.write(async (transaction) => {
          await transaction.run(cypher(`UNWIND $ids AS id ${texts[step.kind] ?? ""}`), { ids, said: step.kind === "redate" ? step.said : null });
          await projectStatements(transaction, queries, ids);
        });
        expect(await store.write((transaction) => wrongSaidLists((query, parameters) => transaction.run(query, parameters), queries))).toBe(0);
      }
    }), { numRuns: 8 });
    expect(await projectionStatus(store, queries)).toMatchObject(sound);
  }, 120_000);

  it("is seen to be wrong, and mended, when somebody changes a list, a page or what they are made from", async () => {
    await speak(600);
    await projectUnkeyed(store, queries);
    await build(0);
    const lists = await read("MATCH (list:SaidList) RETURN list.id AS id, list.total AS total, size(list.starts) > 1 AS several ORDER BY id");
    expect(lists).toContainEqual({ id: "by person:a", total: 600, several: true });
    expect(lists).toContainEqual({ id: "by person:b about topic:t", total: 100, several: false });
    const damages = [
      "MATCH (list:SaidList {id: 'by person:a'}) SET list.total = 5",
      "MATCH (list:SaidList {id: 'by person:a'}) SET list.starts = list.starts[0..1]",
      "MATCH (page:SaidPage {id: 'by person:b '}) SET page.keys = page.keys[1..]",
      "MATCH (page:SaidPage {id: 'about topic:t '}) DELETE page",
      "MATCH (list:SaidList {id: 'all'}) DELETE list",
      "CREATE (:SaidPage {id: 'by nobody ', keys: []})",
      "MATCH (s:Statement {id: 'statement:s5'}) DETACH DELETE s",
    ];
    for (const damage of damages) {
      await write(damage);
      expect((await projectionStatus(store, queries)).stale).toBeGreaterThan(0);
      await rebuildProjections(store, queries, { dryRun: false });
      expect(await projectionStatus(store, queries)).toMatchObject(sound);
      await build(0);
    }
  }, 120_000);

  it("needs no list where an index gives it", async () => {
    await speak(300);
    await projectUnkeyed(store, queries);
    const kept = (await read("MATCH (list:SaidList) RETURN list.id AS id ORDER BY id")).map(({ id }) => id);
    expect(kept).toEqual(engine === "neo4j" ? [] : ["all", "by person:a"]);
    await store.write((transaction) => projectAll(transaction, queries));
    expect(await projectionStatus(store, queries)).toMatchObject(sound);
  });
});
