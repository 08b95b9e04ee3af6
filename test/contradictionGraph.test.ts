import fc from "fast-check";
import { canonicalHash } from "../src/domain/canonicalHash";
import { loadBundle } from "../src/domain/ingest/loadBundle";
import { projectionStatus, rebuildProjections } from "../src/domain/projection";
import type { GraphStore, Row } from "../src/store/graphStore";
import { QueryLibrary } from "../src/store/queryLibrary";
import { worldOf, type Beside, type Saying } from "./support/claims";
import { engines } from "./support/engines";
import { folderOf } from "./support/exampleBundle";

const queries = QueryLibrary.load();
const sound = { missing: 0, orphaned: 0, stale: 0 };

/** Cases of two statements, by anna and by berta, and what else is in their world. */
function pairsOf(cases: readonly (readonly [string, Saying, Saying, Beside?])[]): [string, Saying, Saying, Beside][] {
  return cases.map(([what, anna, berta, beside = {}]) => [what, anna, berta, beside]);
}

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

  it("are one for one utterance, however many wordings it has", async () => {
    await load({ anna: { asserts: ["east"], in: ["paper", "post", "digest", "paper", "post", "digest", "paper", "post", "digest"] }, berta: { denies: ["east"], in: ["paper", "post"] } });
    expect(await found()).toMatchObject([{ a: "statement:berta", b: "statement:anna", kind: "OPPOSITE_STANCE" }]);
  });

  it("are none with what is retired, and are there again with it", async () => {
    const pair = { anna: { asserts: ["east"] }, berta: { denies: ["east"] } };
    await load(pair);
    await load({ anna: pair.anna });
    expect(await found()).toEqual([]);
    await load(pair);
    expect(await found()).toHaveLength(1);
  });

  it("are between two unnamed sources of one description, not one source's own", async () => {
    await load({ anna: { by: ["anon:paper.official"], attestation: "ANONYMOUS", asserts: ["east"] }, berta: { by: ["anon:post.official"], attestation: "ANONYMOUS", denies: ["east"], in: ["post"] } });
    expect(await found()).toMatchObject([{ scope: "BETWEEN_ACTORS" }]);
  });

  it("become one's own when two actors are judged to be the same, also through a third, and go back with the judgement", async () => {
    const pair = { anna: { asserts: ["east"] }, dora: { denies: ["east"] } };
    const chain = (...links: readonly (readonly [string, string, string?, string?])[]): Beside =>
      ({ identities: links.map(([actor, other, verdict = "SAME", at = "2025-12-01"]) => ({ actor: `person:${actor}`, other: `person:${other}`, verdict, at })) });
    const drawn = async (): Promise<readonly Row[]> => store.read({ name: "test", text: "MATCH (a:Actor)-[e:DISAGREES_WITH]->(b:Actor) RETURN a.id AS a, b.id AS b, e.scope AS scope" });
    await load(pair, chain(["anna", "berta"], ["carl", "dora"]));
    expect(await found()).toMatchObject([{ scope: "BETWEEN_ACTORS" }]);
    await load(pair, chain(["anna", "berta"], ["carl", "dora"], ["carl", "berta"]));
    expect(await found()).toMatchObject([{ scope: "SELF" }]);
    expect(await drawn()).toEqual([{ a: "person:dora", b: "person:anna", scope: "SELF" }]);
    await load(pair, chain(["anna", "berta"], ["carl", "dora"], ["carl", "berta"], ["berta", "carl", "DIFFERENT", "2025-12-02"]));
    expect(await found()).toMatchObject([{ scope: "BETWEEN_ACTORS" }]);
    await load(pair, chain(["anna", "berta"], ["carl", "dora"]));
    expect(await drawn()).toEqual([{ a: "person:dora", b: "person:anna", scope: "BETWEEN_ACTORS" }]);
  });

  it("are of one body while somebody holds the office that another speaks for", async () => {
    const pair = { anna: { asserts: ["east"] }, berta: { denies: ["east"], onBehalfOf: ["org:ministry"] } };
    await load(pair);
    expect(await found()).toMatchObject([{ scope: "BETWEEN_ACTORS" }]);
    await load(pair, { offices: { anna: { organization: "org:ministry" } } });
    expect(await found()).toMatchObject([{ scope: "SAME_PRINCIPAL" }]);
    await load(pair, { offices: { anna: { organization: "org:ministry", to: "2025-10" } } });
    expect(await found()).toMatchObject([{ scope: "BETWEEN_ACTORS" }]);
  });

  const spun = { derivations: [{ from: "copy", to: "paper", kind: "SPUN_COPY" }] };
  it.each(pairsOf([
    ["answers to whose text two plans are", { asserts: ["east"] }, { asserts: ["other-west"] }],
    ["an answer about one plan and a denial about another", { asserts: ["west"] }, { denies: ["other-west"] }],
    ["caps of two versions of one plan", { asserts: ["may-600"] }, { asserts: ["june-800"] }],
    ["answers to two questions about one plan", { asserts: ["east"] }, { asserts: ["cost-1"] }],
    ["judgements that can both hold", { act: "OPINION", asserts: ["good"] }, { act: "OPINION", asserts: ["costly"] }],
    ["a hope, though it is called false", { act: "OPINION" }, { act: "DENIAL", denial: ["anna"] }],
    ["a question, though its answer is no", { act: "QUESTION", questions: ["east"] }, { denies: ["east"] }],
    ["a demand for a cap and what the draft sets", { act: "DEMAND", asserts: ["may-600"] }, { asserts: ["may-800"] }],
    ["two demands", { act: "DEMAND", asserts: ["may-600"] }, { act: "DEMAND", asserts: ["may-800"] }],
    ["two proposals", { act: "PROPOSAL", asserts: ["may-600"] }, { act: "PROPOSAL", asserts: ["may-800"] }],
    ["a proposal that is turned down", { act: "PROPOSAL", asserts: ["may-600"] }, { act: "DENIAL", denial: ["anna"] }],
    ["a cap in peacetime and a cap under no condition", { asserts: ["may-peace"] }, { asserts: ["may-600"] }],
    ["caps in peace and in war", { asserts: ["may-peace"] }, { asserts: ["may-war"] }],
    ["one number in two wordings", { asserts: ["may-600"] }, { asserts: ["may-words"] }],
    ["two who say the same", { asserts: ["east"] }, { asserts: ["east"] }],
    ["denials of two answers", { denies: ["east"] }, { denies: ["west"] }],
    ["an answer and the denial of another", { asserts: ["west"] }, { denies: ["east"] }],
    ["two answers together, of which one is the other's", { asserts: ["east", "west"] }, { asserts: ["east"] }],
    ["an account and what it tells of", { attestation: "REPORTED", asserts: ["east"], in: [] }, { asserts: ["told"], reports: ["anna"] }],
    ["two rumours", { act: "RUMOUR", attestation: "RUMOURED", by: ["group:rumours"], asserts: ["east"] }, { act: "RUMOUR", attestation: "RUMOURED", by: ["group:rumours"], asserts: ["west"] }],
    ["what a spun copy turns round", { asserts: ["east"] }, { denies: ["east"], in: ["copy"] }, spun],
    ["what a spun copy of a text that nobody holds turns round", { asserts: ["east"] }, { denies: ["east"], in: ["copy"] }, { derivations: [{ from: "copy", to: "unheld", kind: "SPUN_COPY" }] }],
    ["what stands in a repost of a text that is held", { asserts: ["east"] }, { asserts: ["west"], in: ["copy"] }, { derivations: [{ from: "copy", to: "paper", kind: "REPOST" }] }],
    ["a passage that a digest took from a text that is held", { asserts: ["east"] }, { denies: ["east"], in: ["digest"] }, { derivations: [{ from: "digest", to: "paper", kind: "EXCERPT", start: 0, end: 500 }] }],
    ["what only two copies tell", { asserts: ["east"], in: ["copy"] }, { denies: ["east"], in: ["copy"] }, spun],
    ["what a copy alone says was told", { asserts: ["east"] }, { denies: ["east"], attestation: "REPORTED", in: ["copy"] }, spun],
  ]))("are none between %s", async (_what, anna, berta, beside) => {
    await load({ anna, berta }, beside);
    expect(await found()).toEqual([]);
  });

  it.each(pairsOf([
    ["what a digest prints beside an excerpt", { asserts: ["east"] }, { denies: ["east"], in: ["digest"] }, { derivations: [{ from: "digest", to: "paper", kind: "EXCERPT", start: 500, end: 900 }] }],
    ["a passage of which it is open who copied", { asserts: ["east"] }, { denies: ["east"], in: ["digest"] }, { derivations: [{ from: "digest", to: "paper", kind: "EXCERPT", start: 0, end: 500, directed: false }] }],
    ["what a digest gathers", { asserts: ["east"] }, { denies: ["east"], in: ["digest"] }, { derivations: [{ from: "digest", to: "paper", kind: "COMPILATION" }] }],
    ["a faithful copy of a text that nobody holds", { asserts: ["east"] }, { denies: ["east"], in: ["copy"] }, { derivations: [{ from: "copy", to: "unheld", kind: "REPOST" }] }],
    ["what a plan is said to set and another account of it", { act: "PROPOSAL", attestation: "REPORTED", asserts: ["may-600"] }, { asserts: ["may-800"] }],
    ["values in units that cannot be converted", { asserts: ["may-600"] }, { asserts: ["may-half"] }],
  ]))("are one with %s", async (_what, anna, berta, beside) => {
    await load({ anna, berta }, beside);
    expect(await found()).toHaveLength(1);
  });

  it("name who denies an account that they rest on, as soon as it is denied and as long as it is", async () => {
    const world = { anna: { attestation: "REPORTED", asserts: ["east"] }, berta: { reports: ["anna"] }, carl: { asserts: ["west"] } };
    const last = async (): Promise<readonly string[]> => (await store.read({ name: "test/explanations", text: "MATCH (c:Contradiction {questionId: 'question:whose'}) RETURN c.explanation AS explanation ORDER BY c.id LIMIT 9" }))
      .map((row) => String(row["explanation"]).replace(/^.*(?=A contradiction only if)/s, ""));
    const before = ["A contradiction only if what berta tells is right."];
    await load(world);
    expect(await last()).toEqual(before);
    await load({ ...world, dora: { act: "DENIAL", denial: ["berta"] } });
    expect(await last()).toEqual(["A contradiction only if what berta tells is right. dora denies what berta tells."]);
    await load(world);
    expect(await last()).toEqual(before);
  });

  it("are the same whatever was written before and in whichever order, and sound after every write", async () => {
    const slugs = ["anna", "berta", "carl", "dora"] as const;
    const propositions = ["east", "west", "may-600", "may-800", "june-800", "good"];
    const sayingOf = (position: number): fc.Arbitrary<Saying> => fc.record({
      act: fc.constantFrom("ASSERTION", "ASSERTION", "DENIAL", "OPINION", "RUMOUR", "DEMAND"),
      attestation: fc.constantFrom("DIRECT", "REPORTED"),
      said: fc.constantFrom(null, "2025-11-18", "2025-11-20", "2025-11-19/2025-11-22"),
      by: fc.uniqueArray(fc.constantFrom(...slugs.map((name) => `person:${name}`)), { minLength: 1, maxLength: 2 }),
      stances: fc.dictionary(fc.constantFrom(...propositions), fc.boolean(), { maxKeys: 3 }),
      reports: fc.subarray(slugs.slice(0, position)),
      denial: fc.subarray(slugs.filter((_name, other) => other !== position), { maxLength: 1 }),
      onBehalfOf: fc.subarray(["org:ministry", "org:guild"]),
      printed: fc.subarray(["paper", "post", "copy", "digest"], { minLength: 1 }),
    }).map(({ act, stances, printed, ...given }) => {
      const allowed = Object.entries(stances).filter(([proposition]) => act !== "DEMAND" || proposition.includes("-"));
      const taken = (denies: boolean): readonly string[] => allowed.filter(([, isDenied]) => (act === "RUMOUR" ? false : isDenied) === denies).map(([proposition]) => proposition);
      return { ...given, act, asserts: taken(false), denies: taken(true), in: printed };
    });
    const world = fc.record({
      sayings: fc.tuple(...slugs.map((_name, position) => fc.option(sayingOf(position), { nil: null, freq: 6 }))),
      derivations: fc.subarray([{ from: "copy", to: "paper", kind: "SPUN_COPY" }, { from: "post", to: "unheld", kind: "REPOST" }, { from: "digest", to: "paper", kind: "EXCERPT", start: 0, end: 30 }]),
      identities: fc.subarray([{ actor: "person:anna", other: "person:berta", verdict: "SAME" }, { actor: "person:berta", other: "person:carl", verdict: "SAME" }]),
      offices: fc.subarray(["anna", "dora"]),
      reviewed: fc.subarray([["anna", "berta", "REJECTED"], ["dora", "anna", "CONFIRMED"], ["carl", "berta", "SUPERSESSION"]] as const),
    }).map(({ sayings, derivations, identities, offices, reviewed }): readonly [Record<string, Saying>, Beside] => {
      const standing = new Set(slugs.filter((_name, position) => sayings[position] !== null));
      const kept = (names: readonly string[] = []): readonly string[] => names.filter((name) => standing.has(name as (typeof slugs)[number]));
      const spoken = slugs.flatMap((name, position) => {
        const saying = sayings[position];
        return saying === undefined || saying === null ? [] : [[name, { ...saying, reports: kept(saying.reports), denial: kept(saying.denial) }] as const];
      });
      return [Object.fromEntries(spoken), {
        derivations, identities, offices: Object.fromEntries(offices.map((name) => [name, { organization: "org:ministry" }])),
        reviews: reviewed.filter(([one, other]) => kept([one, other]).length === 2).map(([one, other, verdict]) => ({ id: one, of: [one, other], verdict, at: "2025-12-01" })),
      }];
    });
    const wipe = async (): Promise<void> => void (await store.write((transaction) => transaction.run({ name: "test", text: "MATCH (n) DETACH DELETE n" })));
    await fc.assert(fc.asyncProperty(fc.array(world, { minLength: 1, maxLength: 2 }), world, async (before, [sayings, beside]) => {
      await wipe();
      await load(Object.fromEntries(Object.entries(sayings).reverse()), beside);
      const hash = await canonicalHash(store, queries);
      const stored = await found();
      await wipe();
      for (const [earlier, others] of before) {
        await load(earlier, others);
        expect(await projectionStatus(store, queries)).toMatchObject(sound);
      }
      await load(sayings, beside);
      expect(await projectionStatus(store, queries)).toMatchObject(sound);
      expect(await found()).toEqual(stored);
      expect(await canonicalHash(store, queries)).toBe(hash);
    }), { numRuns: 8 });
  }, 600_000);

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
