import { loadBundle } from "../src/domain/ingest/loadBundle";
import { projectionStatus, rebuildProjections } from "../src/domain/projection";
import type { GraphStore, Row } from "../src/store/graphStore";
import { QueryLibrary } from "../src/store/queryLibrary";
import { worldOf, type Beside, type Saying } from "./support/claims";
import { engines } from "./support/engines";
import { folderOf } from "./support/exampleBundle";

const queries = QueryLibrary.load();
const sound = { missing: 0, orphaned: 0, stale: 0 };

describe.each(engines)("The contradictions of a bundle on %s", (_engine, open) => {
  let store: GraphStore;
  beforeEach(async () => {
    store = await open();
  });
  afterEach(async () => {
    expect(await projectionStatus(store, queries)).toMatchObject(sound);
    await store.close();
  });
  const load = async (sayings: Readonly<Record<string, Saying>>, beside: Beside = {}): Promise<void> => void (await loadBundle(store, queries, folderOf({ "world.yaml": worldOf(sayings, beside) })));
  const found = async (): Promise<readonly Row[]> => store.read({ name: "test", text: `
    MATCH (a:Statement)<-[:SIDE_A]-(c:Contradiction)-[:SIDE_B]->(b:Statement)
    OPTIONAL MATCH (c)-[:RESTS_ON]->(s:Statement)
    WITH a, b, c, s ORDER BY s.id
    WITH a, b, c, collect(s.id) AS restsOn
    RETURN a.id AS a, b.id AS b, c.kind AS kind, c.scope AS scope, c.status AS status, restsOn ORDER BY a, b` });

  const call: Readonly<Record<string, Saying>> = {
    anna: { attestation: "REPORTED", asserts: ["east"], in: [] },
    "anna-later": { asserts: ["west"], said: "2025-11-23" },
    berta: { asserts: ["told"], reports: ["anna"] },
    carl: { asserts: ["told"], reports: ["anna"] },
  };

  it("follow a teller who no longer tells of it, and one who does again", async () => {
    const { carl, ...others } = call;
    await load(call);
    expect(await found()).toEqual([{ a: "statement:anna-later", b: "statement:anna", kind: "EXCLUSIVE_ANSWERS", scope: "SELF", status: "DETECTED", restsOn: ["statement:berta", "statement:carl"] }]);
    await load({ ...others, carl: { ...carl, reports: [] } });
    expect(await found()).toMatchObject([{ restsOn: ["statement:berta"] }]);
    await load(call);
    expect(await found()).toMatchObject([{ restsOn: ["statement:berta", "statement:carl"] }]);
  });

  describe("with a person's review", () => {
    const pair: Readonly<Record<string, Saying>> = { anna: { asserts: ["east"] }, berta: { denies: ["east"] }, carl: { asserts: ["west"] } };
    const rejected = { id: "one", of: ["berta", "anna"] as const, verdict: "REJECTED", at: "2025-12-01" };
    const statuses = async (): Promise<readonly unknown[]> => (await found()).map(({ a, b, status }) => [a, b, status].map((part) => String(part).replace("statement:", "")).join(" "));

    it("have its verdict, whichever statement it names first, and none when it is retired", async () => {
      await load(pair, { reviews: [rejected] });
      expect(await statuses()).toEqual(["berta anna REJECTED", "carl anna DETECTED"]);
      expect(await store.read({ name: "test", text: "MATCH (r:Review) RETURN r.id AS id, r.label AS label, r.key AS key, r.verdict AS verdict, r.by AS by, r.at AS at, r.bundle AS bundle" })).toEqual([
        { id: "review:one", label: "REJECTED by editor", key: "statement:anna statement:berta", verdict: "REJECTED", by: "editor", at: "2025-12-01", bundle: "world" },
      ]);
      await load(pair);
      expect(await statuses()).toEqual(["berta anna DETECTED", "carl anna DETECTED"]);
    });

    it("take it after they were found, change with it, and follow it to another pair", async () => {
      await load(pair);
      await load(pair, { reviews: [rejected] });
      expect(await statuses()).toEqual(["berta anna REJECTED", "carl anna DETECTED"]);
      await load(pair, { reviews: [{ ...rejected, verdict: "CONFIRMED" }] });
      expect(await statuses()).toEqual(["berta anna CONFIRMED", "carl anna DETECTED"]);
      const more = { ...pair, dora: { denies: ["west"] } };
      await load(more, { reviews: [rejected] });
      expect(await statuses()).toEqual(["berta anna REJECTED", "carl anna DETECTED", "dora carl DETECTED"]);
      await load(more, { reviews: [{ ...rejected, of: ["carl", "dora"] }] });
      expect(await statuses()).toEqual(["berta anna DETECTED", "carl anna DETECTED", "dora carl REJECTED"]);
    });

    it("have the latest of several, and are as found again when that takes the others back", async () => {
      const later = { ...rejected, id: "a-later", verdict: "EXPLAINED_BY_SCOPE", at: "2025-12-02" };
      await load(pair, { reviews: [rejected, later] });
      expect(await statuses()).toEqual(["berta anna EXPLAINED_BY_SCOPE", "carl anna DETECTED"]);
      await load(pair, { reviews: [rejected, later, { ...rejected, id: "back", verdict: "DETECTED", at: "2025-12-03" }] });
      expect(await statuses()).toEqual(["berta anna DETECTED", "carl anna DETECTED"]);
    });

    it("keep it when the statements are rewritten, when they are loaded again, and when all is rebuilt", async () => {
      await load(pair, { reviews: [rejected] });
      await load({ ...pair, berta: { denies: ["east"], asserts: ["west"], gist: "She says otherwise.", said: "2025-11-19" } }, { reviews: [rejected] });
      expect(await statuses()).toEqual(["anna berta REJECTED", "carl anna DETECTED"]);
      await load(pair, { reviews: [rejected] });
      await store.write((transaction) => transaction.run({ name: "test", text: "MATCH (c:Contradiction) DETACH DELETE c" }));
      await rebuildProjections(store, queries, { dryRun: false });
      expect(await statuses()).toEqual(["berta anna REJECTED", "carl anna DETECTED"]);
      const { berta: _left, ...without } = pair;
      await load(without);
      await load(pair, { reviews: [rejected] });
      expect(await statuses()).toEqual(["berta anna REJECTED", "carl anna DETECTED"]);
    });
  });
});
