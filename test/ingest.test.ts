import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { canonicalHash } from "../src/domain/canonicalHash";
import { anchorBundle } from "../src/domain/ingest/anchorBundle";
import { loadBundle } from "../src/domain/ingest/loadBundle";
import { verifyBundle } from "../src/domain/ingest/verifyBundle";
import { actorLabels, baseEdges, contradictionEdges, derivedEdgeTypes, nodeLabels } from "../src/domain/model";
import { projectAll, projectStatements, projectionStatus, rebuildProjections } from "../src/domain/projection";
import type { GraphStore, Row, Transaction } from "../src/store/graphStore";
import { QueryLibrary } from "../src/store/queryLibrary";
import { changed, exampleBundle, exampleText, filesOf, folderOf, placeIn } from "./support/exampleBundle";
import { countingStore, engines } from "./support/engines";

const queries = QueryLibrary.load();
const corpus = folderOf({ "text.txt": exampleText });
/** The example without what anchoring fills in. */
const unanchored = exampleBundle.replaceAll(/, start: \d+, end: \d+\}\n/g, "}\n");
const bundle = (text: string): string => folderOf({ "all.yaml": text });
const cypher = (text: string): { name: string; text: string } => ({ name: "test", text });
const sound = { missing: 0, orphaned: 0, stale: 0 };

describe("anchoring", () => {
  const quotationsOf = (folder: string): readonly string[] => (filesOf(folder)["all.yaml"] ?? "").split("\n").filter((line) => line.includes("exact:"));

  it("fills in offsets and context by the words, inside the report only, and then has nothing more to do", () => {
    const folder = bundle(unanchored);
    expect(anchorBundle(folder, corpus)).toEqual({ anchored: 3, unchanged: 0, files: ["all.yaml"], withoutText: [] });
    expect(quotationsOf(folder)[2]).toContain(`PARAPHRASE, start: ${placeIn("the plan is theirs")}, end: 84, prefix: "erta denied it. A diplomat said "`);
    const once = filesOf(folder);
    expect(anchorBundle(folder, corpus)).toEqual({ anchored: 0, unchanged: 3, files: [], withoutText: [] });
    expect(filesOf(folder)).toEqual(once);
    expect(verifyBundle(folder, corpus)).toEqual({ documents: 1, quotations: 3, withoutText: [], complaints: [] });
  });

  it("leaves comments and form as they are, in block style and with Windows line ends too", () => {
    const block = "      - report: report:paper # where\n        exact: >-\n          Berta denied\n          it\n        mode: INDIRECT   # how\n        fidelity: PARAPHRASE # sure\n        # after\n";
    const flow = unanchored.split("\n").find((line) => line.includes("exact: Berta")) ?? "";
    const text = `# head\n${unanchored.replace(`${flow}\n`, block)}# tail\n`.replaceAll("\n", "\r\n");
    const folder = bundle(text);
    anchorBundle(folder, corpus);
    const after = filesOf(folder)["all.yaml"] ?? "";
    const added = `\r\n        start: ${placeIn("Berta")}\r\n        end: ${placeIn("Berta") + 15}\r\n        prefix: " Anna said: “the plan is ours”. "\r\n        suffix: ". A diplomat said the plan is th"`;
    expect(after).toContain(`fidelity: PARAPHRASE # sure${added}\r\n        # after\r\n`);
    expect(after.replace(added, "").replaceAll(/, start: \d+, end: \d+, prefix: "[^"]*", suffix: "[^"]*"/g, "")).toBe(text);
  });

  it("corrects offsets that no longer fit", () => {
    const folder = bundle(changed(["start: 14", "start: 3"], ["end: 30", "end: 19"]));
    expect(anchorBundle(folder, corpus)).toMatchObject({ anchored: 3 });
    expect(verifyBundle(folder, corpus).complaints).toEqual([]);
  });

  it("lets a prefix decide between several places, and refuses words without one", () => {
    const twice = unanchored.replace("exact: Berta denied it", "exact: plan is");
    const ambiguous = bundle(twice);
    expect(() => anchorBundle(ambiguous, corpus)).toThrow(/all\.yaml:50:\d+ statements\.1\.quotations\.0\.exact: the words occur 2 times in report:paper: text\.txt:1:19 \(offset 18\), text\.txt:1:71 \(offset 70\); add prefix/);
    const decided = bundle(twice.replace("exact: plan is", 'exact: plan is, prefix: "said the "'));
    anchorBundle(decided, corpus);
    expect(quotationsOf(decided)[1]).toContain("start: 70, end: 77");
  });

  it("refuses words that are absent, with what the text has instead, and writes nothing at all", () => {
    const folder = bundle(unanchored.replace("exact: the plan is ours", "exact: 'said: \"the Plan'").replace("exact: Berta denied it", "exact: Footer").replace("exact: the plan is theirs", "exact: nowhere"));
    const before = filesOf(folder);
    expect(() => anchorBundle(folder, corpus)).toThrow(
      /the text has "said: “the plan" at text\.txt:1:8 \(offset 7\)\n.*not in report:paper, but elsewhere in document:paper: text\.txt:2:1 .*\n.*the words are not in document:paper \(text\.txt\)/,
    );
    expect(filesOf(folder)).toEqual(before);
    expect(() => anchorBundle(folder, folderOf({ "other.txt": "" }))).toThrow("the corpus holds no text of document:paper");
  });

  it("says so when the corpus holds none of the texts", () => {
    const empty = folderOf({ "other.txt": "" });
    expect(() => anchorBundle(bundle(exampleBundle), empty)).toThrow(`${empty} holds none of the texts, so no quotation was looked up`);
  });
});

describe("verifying", () => {
  it("places every quotation that is not as the text has it, and names documents without text", () => {
    const wrong = anchored().replace("exact: the plan is ours", "exact: the plan is OURS").replace('suffix: ". A dip', 'suffix: ". a dip').replace("textLength: 113", "textLength: 114");
    const said = verifyBundle(bundle(wrong), corpus).complaints.map(({ line, path, reason }) => `${line} ${path} ${reason}`);
    expect(said).toEqual([
      "3 documents.0.textLength document:paper has 113 code points, not 114",
      expect.stringMatching(/^40 statements\.0\.quotations\.0\.exact the words are not at 14–30 of document:paper, which has "the plan is ours"/),
      expect.stringMatching(/^50 statements\.1\.quotations\.0\.suffix suffix is ".*", but the text has ".*"; run `onrecord anchor`/),
    ]);
    expect(verifyBundle(bundle(exampleBundle), folderOf({ "x.txt": "x" }))).toMatchObject({ documents: 0, quotations: 0, withoutText: ["document:paper"] });
  });

  const seeds = process.env["SEEDS"] ?? join(__dirname, "..", "..", "shared", "seeds");
  const isThere = existsSync(seeds);
  (isThere || process.env["REQUIRE_CORPUS"] === "1" ? it : it.skip)("finds every quotation of the shipped bundle in the texts", () => {
    expect(isThere).toBe(true);
    const { documents, quotations, withoutText, complaints } = verifyBundle(join(__dirname, "..", "data", "peace-plan-2025"), seeds);
    expect({ documents, withoutText, complaints }).toEqual({ documents: 5, withoutText: [], complaints: [] });
    expect(quotations).toBeGreaterThan(0);
  });
});

/** The example as anchored. */
function anchored(): string {
  const folder = bundle(exampleBundle);
  anchorBundle(folder, corpus);
  return filesOf(folder)["all.yaml"] ?? "";
}

describe.each(engines)("loading on %s", (_engine, open) => {
  let store: GraphStore;
  beforeEach(async () => {
    store = await open();
  });
  afterEach(async () => {
    await store.close();
  });
  const load = (text: string, now = "2025-12-01T00:00:00Z"): ReturnType<typeof loadBundle> => loadBundle(store, queries, bundle(text), { now: new Date(now) });
  const read = (text: string): Promise<readonly Row[]> => store.read(cypher(text));
  const write = (text: string): Promise<readonly Row[]> => store.write((transaction) => transaction.run(cypher(text)));

  it("writes nodes, edges and derived edges, and changes nothing the second time", async () => {
    const first = await load(exampleBundle);
    expect(first).toMatchObject({ bundle: "example", added: 23, changed: 0, retired: 0, unchanged: 0, counts: { Statement: 4, Quotation: 3, Actor: 6 } });
    const hash = await canonicalHash(store, queries);
    expect(await load(exampleBundle, "2025-12-02T00:00:00Z")).toMatchObject({ added: 0, changed: 0, retired: 0, unchanged: 23, edgesAdded: 0, edgesRemoved: 0 });
    expect(await canonicalHash(store, queries)).toBe(hash);
    expect(await read("MATCH (n) RETURN DISTINCT n.recordedAt AS at")).toEqual([{ at: "2025-12-01T00:00:00Z" }]);
    expect(await projectionStatus(store, queries)).toEqual({ edges: 17, ...sound });
    expect(await read("MATCH (a:Actor)-[e:ALLEGED_AUTHOR_OF]->(p:Plan) RETURN a.name AS author, e.by AS by, e.role AS role, e.stance AS stance, p.id AS plan ORDER BY by")).toEqual([
      { author: "East", by: "person:anna", role: "ORIGINATOR", stance: "ASSERTS", plan: "plan:peace" },
      { author: "East", by: "person:berta", role: "ORIGINATOR", stance: "DENIES", plan: "plan:peace" },
    ]);
  });

  it("refuses derivations that close a circle through what editors and other bundles hold, with place and path, and writes nothing", async () => {
    await load(exampleBundle);
    const derived = "{kind: 'REPOST', confidence: 1.0, evidence: 'x', judgedBy: 'x'";
    await write(`MATCH (first:Report {id: 'report:first'}), (paper:Report {id: 'report:paper'}) CREATE (first)-[:DERIVED_FROM ${derived}, bundle: 'other'}]->(:Report {id: 'report:between', bundle: 'other'})-[:DERIVED_FROM ${derived}}]->(paper)`);
    await expect(load(exampleBundle.replace("The army must be capped.", "Changed."))).rejects.toThrow(
      /all\.yaml:\d+:\d+ derivations\.0\.to: derivation runs in a circle with what the graph holds: report:paper → report:first → report:between → report:paper \(report:first → report:between by the bundle other, report:between → report:paper by an editor\)/,
    );
    expect(await read("MATCH (s:Statement) WHERE s.gist = 'Changed.' RETURN s.id AS id")).toEqual([]);
    await write("MATCH (:Report {id: 'report:between'})-[e:DERIVED_FROM]->() DELETE e");
    expect(await load(exampleBundle)).toMatchObject({ changed: 0 });
  });

  it("works out times, keys, order and labels", async () => {
    await load(exampleBundle);
    const times = "s.id AS id, s.saidEarliest AS said, s.disclosedAt AS disclosed, s.disclosedLatest AS latest";
    expect(await read(`MATCH (s:Statement) RETURN ${times} ORDER BY id`)).toEqual([
      { id: "statement:anna", said: "2025-11-19", disclosed: "2025-11-19", latest: "2025-11-19" },
      { id: "statement:berta", said: null, disclosed: "2025-11-20", latest: "2025-11-20" },
      { id: "statement:diplomat", said: null, disclosed: "2025-11-19", latest: "2025-11-19" },
      { id: "statement:told", said: null, disclosed: "2025-11-19", latest: "2025-11-19" },
    ]);
    expect(await read("MATCH (a:Actor:Person) WHERE a.id = 'person:anna' RETURN a.label AS label, a.nameKeys AS keys, a.familyKey AS family, a.searchText AS words")).toEqual([
      { label: "Anna Ångström", keys: ["anna angstrom", "anna"], family: "angstrom", words: " anna angstrom " },
    ]);
    expect(await read("MATCH (a:Actor) WHERE a.id = 'anon:diplomat' RETURN a.reportId AS report")).toEqual([{ report: "report:paper" }]);
    expect(await read("MATCH (q:Quotation)-[:QUOTES]->(s:Statement) WHERE s.id = 'statement:anna' RETURN q.id AS id, q.order AS place, q.start AS start")).toEqual([
      { id: "quotation:anna.1", place: 0, start: 14 },
    ]);
  });

  it("retires what the bundle no longer holds with its base edges kept and its derived ones gone, and takes it back", async () => {
    await load(exampleBundle);
    const hash = await canonicalHash(store, queries);
    const without = exampleBundle.slice(0, exampleBundle.indexOf("  - id: statement:berta")) + exampleBundle.slice(exampleBundle.indexOf("  - id: statement:diplomat"));
    expect(await load(without, "2025-12-02T00:00:00Z")).toMatchObject({ added: 0, changed: 0, retired: 2, unchanged: 21 });
    expect(await read("MATCH (n) WHERE n.retiredAt IS NOT NULL RETURN n.id AS id, n.retiredAt AS at ORDER BY id")).toEqual([
      { id: "quotation:berta.1", at: "2025-12-02T00:00:00Z" }, { id: "statement:berta", at: "2025-12-02T00:00:00Z" },
    ]);
    expect(await read("MATCH (:Actor)-[e:MADE]->(s:Statement) WHERE s.id = 'statement:berta' RETURN count(e) AS made")).toEqual([{ made: 1 }]);
    expect(await read("MATCH ()-[e:SAID_ABOUT]->() WHERE e.statementId = 'statement:berta' RETURN count(e) AS drawn")).toEqual([{ drawn: 0 }]);
    expect(await projectionStatus(store, queries)).toEqual({ edges: 6, ...sound });
    expect(await load(exampleBundle, "2025-12-03T00:00:00Z")).toMatchObject({ added: 0, changed: 2, retired: 0, unchanged: 21 });
    expect(await canonicalHash(store, queries)).toBe(hash);
    expect(await projectionStatus(store, queries)).toEqual({ edges: 17, ...sound });
  });

  it("replaces what changed and draws the edges of statements that rest on it anew", async () => {
    await load(exampleBundle);
    const text = changed(["role: ORIGINATOR", "role: DRAFTER"], ["{id: plan:peace, label: The peace plan}", "{id: plan:peace, label: Another name}"], ["title: minister,", "title: premier,"]);
    expect(await load(text, "2025-12-02T00:00:00Z")).toMatchObject({ added: 0, changed: 2, unchanged: 21 });
    expect(await read("MATCH ()-[e:ALLEGED_AUTHOR_OF]->() RETURN DISTINCT e.role AS role")).toEqual([{ role: "DRAFTER" }]);
    expect(await read("MATCH ()-[e:HOLDS_OFFICE]->() RETURN e.title AS title")).toEqual([{ title: "premier" }]);
    expect(await projectionStatus(store, queries)).toEqual({ edges: 17, ...sound });
  });

  it("leaves other bundles and editors alone, and takes none of their ids", async () => {
    await load(exampleBundle);
    await write("MATCH (a:Actor {id: 'person:anna'}) CREATE (a)-[:MADE {bundle: 'editor'}]->(:Statement {id: 'statement:theirs', bundle: 'editor', gist: 'theirs'})");
    await load("bundle: {id: other, title: O}\nplans: [{id: plan:other, label: Other}]");
    await load(exampleBundle.replace("label: The peace plan", "label: New"));
    expect(await read("MATCH (n) WHERE n.bundle <> 'example' AND n.retiredAt IS NULL RETURN n.id AS id ORDER BY id")).toEqual([{ id: "plan:other" }, { id: "statement:theirs" }]);
    expect(await read("MATCH (:Actor)-[e:MADE]->(:Statement {id: 'statement:theirs'}) RETURN count(e) AS edges")).toEqual([{ edges: 1 }]);
    const taking = load("bundle: {id: other, title: O}\nplans: [{id: plan:peace, label: Mine}]");
    await expect(taking).rejects.toMatchObject({ code: "CONFLICT", message: expect.stringContaining("plan:peace belongs to the bundle example") });
    expect(await read("MATCH (p:Plan) WHERE p.retiredAt IS NULL RETURN p.label AS label ORDER BY label")).toEqual([{ label: "New" }, { label: "Other" }]);
  });

  it("writes nothing in a dry run, nor from a bundle with complaints", async () => {
    expect(await loadBundle(store, queries, bundle(exampleBundle), { dryRun: true })).toMatchObject({ added: 23, dryRun: true });
    await expect(load(changed(["act: DEMAND", "act: DEMNAD"]))).rejects.toMatchObject({ code: "INVALID_DATA" });
    expect(await read("MATCH (n) RETURN count(n) AS nodes")).toEqual([{ nodes: 0 }]);
  });

  it("refuses a database with labels that are not ours, unless forced", async () => {
    await write("CREATE (:Customer {id: 'c1'})");
    await expect(load(exampleBundle)).rejects.toMatchObject({ code: "FOREIGN_GRAPH", message: expect.stringContaining("Customer") });
    await loadBundle(store, queries, bundle(exampleBundle), { force: true });
    expect(await read("MATCH (s:Statement) RETURN count(s) AS statements")).toEqual([{ statements: 4 }]);
  });

  it("is completed by the next load after an interruption, and is sound in between", async () => {
    const many = manyStatements(1500);
    let transactions = 0;
    const failing: GraphStore = {
      ...countingStore(store),
      write: <T>(work: (transaction: Transaction) => Promise<T>): Promise<T> => {
        transactions += 1;
        return transactions === 3 ? Promise.reject(new Error("the power failed")) : store.write(work);
      },
    };
    await expect(loadBundle(failing, queries, bundle(many), { batchRows: 2000 })).rejects.toThrow("the power failed");
    expect(await read("MATCH (s:Statement) WHERE COUNT { (:Actor)-[:MADE]->(s) } = 0 OR (COUNT { (:Quotation)-[:QUOTES]->(s) } = 0 AND COUNT { (:Statement)-[:REPORTS]->(s) } = 0) RETURN count(s) AS unsound")).toEqual([{ unsound: 0 }]);
    expect(await projectionStatus(store, queries)).toMatchObject(sound);
    await load(many);
    const hash = await canonicalHash(store, queries);
    expect(await read("MATCH (s:Statement) RETURN count(s) AS statements")).toEqual([{ statements: 1504 }]);
    expect(await load(many)).toMatchObject({ added: 0, changed: 0, edgesAdded: 0 });
    expect(await canonicalHash(store, queries)).toBe(hash);
  }, 120_000);

  it("sees a derived edge that is removed, added, changed, or of another rule, and mends it", async () => {
    await load(exampleBundle);
    const hash = await canonicalHash(store, queries);
    const damages: readonly (readonly [string, object])[] = [
      ["MATCH (:Actor {id: 'person:berta'})-[e:SAID_ABOUT]->(:Actor) DELETE e", { missing: 1 }],
      ["MATCH (a:Actor {id: 'person:berta'}), (p:Plan) CREATE (a)-[:SAID_ABOUT {id: 'said-about:x', derived: true, rule: 'said_about@2', statementId: 'statement:anna'}]->(p)", { orphaned: 1 }],
      ["MATCH (a:Actor {id: 'person:berta'}), (p:Plan) CREATE (a)-[:ALLEGED_AUTHOR_OF]->(p)", { orphaned: 1 }],
      ["MATCH (:Actor {id: 'person:berta'})-[e:SAID_ABOUT]->(:Actor) SET e.rule = 'said_about@0'", { stale: 1 }],
      ["MATCH (:Actor {id: 'person:berta'})-[e:SAID_ABOUT]->(:Actor) SET e.polarity = 'SUPPORTS'", { stale: 1 }],
      ["MATCH (:Actor {id: 'person:berta'})-[e:SAID_ABOUT]->(:Actor) SET e.saidKey = null", { stale: 1 }],
      ["MATCH (:Actor)-[e:MADE]->(:Statement {id: 'statement:berta'}) SET e.saidKey = null", { stale: 1 }],
      ["MATCH (:Statement {id: 'statement:berta'})-[e:ABOUT]->() SET e.saidKey = e.saidKey + '0'", { stale: 1 }],
      ["MATCH (s:Statement {id: 'statement:berta'}) SET s.saidKey = null", { stale: 1 }],
      ["MATCH (s:Statement {id: 'statement:berta'}) SET s.saidLists = ['by person:anna']", { stale: 1 }],
    ];
    for (const [damage, seen] of damages) {
      await write(damage);
      expect(await projectionStatus(store, queries)).toMatchObject({ ...sound, ...seen });
      expect(await rebuildProjections(store, queries, { dryRun: true })).toMatchObject({ dryRun: true });
      expect(await projectionStatus(store, queries)).toMatchObject({ ...sound, ...seen });
      await rebuildProjections(store, queries, { dryRun: false });
      expect(await projectionStatus(store, queries)).toEqual({ edges: 17, ...sound });
      expect(await canonicalHash(store, queries)).toBe(hash);
    }
  });

  it("keeps derived edges right after any sequence of writes, edits and retirements", async () => {
    await write(`UNWIND range(0, 3) AS i CREATE (:Actor {id: 'person:p' + toString(i)}), (:Plan {id: 'plan:l' + toString(i)}), (:Topic {id: 'topic:t' + toString(i)})`);
    await write(`UNWIND range(0, 3) AS i MATCH (a:Actor {id: 'person:p' + toString(i)}) MATCH (p:Plan {id: 'plan:l' + toString(i)})
      CREATE (x:Proposition {id: 'proposition:a' + toString(i), kind: 'AUTHORSHIP', role: 'DRAFTER'})-[:NAMES]->(a), (x)-[:CONCERNS]->(p)`);
    const small = fc.nat({ max: 3 });
    const subject = fc.tuple(fc.constantFrom(["Actor", "person:p"], ["Plan", "plan:l"], ["Topic", "topic:t"]), small);
    const change = fc.oneof(
      fc.record({ kind: fc.constant("speak" as const), id: small, makers: fc.uniqueArray(small, { minLength: 1, maxLength: 3 }), subjects: fc.array(subject, { maxLength: 3 }), claims: fc.array(fc.tuple(fc.constantFrom("ASSERTS", "DENIES", "QUESTIONS"), small), { maxLength: 2 }), said: fc.constantFrom("2025-11-19", "2025-11-20") }),
      fc.record({ kind: fc.constant("about" as const), id: small, other: small }),
      fc.record({ kind: fc.constant("retire" as const), id: small }),
      fc.record({ kind: fc.constant("restore" as const), id: small }),
    );
    await fc.assert(fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), async (changes) => {
      await write("MATCH (s:Statement) DETACH DELETE s");
      await store.write((transaction) => projectAll(transaction, queries));
      for (const step of changes) {
        const id = `statement:s${step.id}`;
        await store.write(async (transaction) => {
          const run = (text: string, parameters: Readonly<Record<string, string>> = {}): Promise<readonly Row[]> => transaction.run(cypher(text), { id, ...parameters });
          if (step.kind === "retire") await run("MATCH (s:Statement {id: $id}) SET s.retiredAt = '2026'");
          else if (step.kind === "restore") await run("MATCH (s:Statement {id: $id}) SET s.retiredAt = null");
          else {
            await run("MERGE (s:Statement {id: $id}) SET s.gist = 'a gist', s.attestation = 'DIRECT'");
            if (step.kind === "about") {
              await transaction.run(cypher("MERGE (:Statement {id: $other})"), { other: `statement:s${step.other}` });
              await run("MATCH (s:Statement {id: $id}) MATCH (o:Statement {id: $other}) CREATE (s)-[:ABOUT]->(o)", { other: `statement:s${step.other}` });
            } else {
              await run("MATCH (s:Statement {id: $id})-[e:ABOUT|ASSERTS|DENIES|QUESTIONS]->() DELETE e");
              await run("MATCH (s:Statement {id: $id})<-[e:MADE]-() DELETE e");
              await run("MATCH (s:Statement {id: $id}) SET s.saidEarliest = $said", { said: step.said });
              for (const maker of step.makers) await run("MATCH (s:Statement {id: $id}) MATCH (a:Actor {id: $maker}) CREATE (a)-[:MADE]->(s)", { maker: `person:p${maker}` });
              for (const [[label, prefix], number] of step.subjects) await run(`MATCH (s:Statement {id: $id}) MATCH (t:${label} {id: $target}) CREATE (s)-[:ABOUT {polarity: 'NEUTRAL'}]->(t)`, { target: `${prefix}${number}` });
              for (const [stance, number] of step.claims) await run(`MATCH (s:Statement {id: $id}) MATCH (p:Proposition {id: $proposition}) CREATE (s)-[:${stance}]->(p)`, { proposition: `proposition:a${number}` });
            }
          }
          await projectStatements(transaction, queries, step.kind === "about" ? [id, `statement:s${step.other}`] : [id]);
        });
        expect(await projectionStatus(store, queries)).toMatchObject(sound);
      }
    }), { numRuns: 25 });
  }, 120_000);

  it("holds nothing that schema/model.md does not describe", async () => {
    await load(anchored());
    const model = readModelText();
    for (const { labels, keys } of await read("MATCH (n) RETURN labels(n) AS labels, keys(n) AS keys") as readonly { labels: readonly string[]; keys: readonly string[] }[]) {
      const label = labels.find((candidate) => model.nodes.has(candidate)) ?? "";
      expect([...labels].filter((candidate) => candidate !== label && !model.secondLabels.includes(candidate))).toEqual([]);
      expect(keys.filter((key) => !model.nodeProperties.includes(key) && !model.nodes.get(label)?.includes(key))).toEqual([]);
    }
    for (const row of await read("MATCH (a)-[e]->(b) RETURN type(e) AS type, keys(e) AS keys, labels(a) AS starts, labels(b) AS ends") as readonly { type: string; keys: readonly string[]; starts: readonly string[]; ends: readonly string[] }[]) {
      const edge = model.edges.get(row.type);
      const common = !Object.hasOwn(baseEdges, row.type) ? model.derivedProperties : model.baseProperties;
      const kept = row.type === "MADE" || row.type === "ABOUT" ? model.keyProperties : [];
      expect(row.keys.filter((key) => ![...common, ...kept].includes(key) && !edge?.properties.includes(key))).toEqual([]);
      expect(row.starts.some((label) => edge?.from.includes(label)) && row.ends.some((label) => edge?.to.includes(label))).toBe(true);
    }
  });
});

it("loads to the same graph on every engine", async () => {
  const hashes = [];
  for (const [, open] of engines) {
    const store = await open();
    await loadBundle(store, queries, bundle(anchored()));
    hashes.push(await canonicalHash(store, queries));
    await store.close();
  }
  expect(new Set(hashes).size).toBe(1);
});

describe("schema/model.md", () => {
  it("describes exactly the labels, edges and properties of domain/model.ts", () => {
    const model = readModelText();
    expect([...model.nodes.keys()]).toEqual([...nodeLabels]);
    expect(model.secondLabels).toEqual([...actorLabels]);
    const described = Object.fromEntries([...model.edges].filter(([type]) => Object.hasOwn(baseEdges, type)).map(([type, edge]) => [type, edge]));
    expect(described).toEqual(baseEdges);
    expect([...model.edges.keys()].filter((type) => !Object.hasOwn(baseEdges, type))).toEqual([...derivedEdgeTypes, ...Object.keys(contradictionEdges)]);
  });
});

/** The example with statements of its first speaker added. */
function manyStatements(count: number): string {
  const offsets = `start: ${placeIn("Berta denied it")}, end: ${placeIn("Berta denied it") + 15}`;
  return exampleBundle + Array.from({ length: count }, (_, number) =>
    `  - {id: statement:many.${number}, by: [person:anna], act: ASSERTION, attestation: DIRECT, gist: "Number ${number}.", about: [{target: plan:peace}],\n` +
    `     quotations: [{report: report:paper, exact: Berta denied it, mode: INDIRECT, fidelity: PARAPHRASE, ${offsets}}]}\n`).join("");
}

interface ModelText {
  readonly nodeProperties: readonly string[];
  readonly baseProperties: readonly string[];
  readonly keyProperties: readonly string[];
  readonly derivedProperties: readonly string[];
  readonly secondLabels: readonly string[];
  readonly nodes: ReadonlyMap<string, readonly string[]>;
  readonly edges: ReadonlyMap<string, { readonly from: readonly string[]; readonly to: readonly string[]; readonly properties: readonly string[] }>;
}

/** The tables of schema/model.md. */
function readModelText(): ModelText {
  const text = readFileSync(join(__dirname, "..", "schema", "model.md"), "utf8");
  const names = (part: string | undefined): readonly string[] => [...(part ?? "").matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? "");
  const line = (start: string): readonly string[] => names(text.split("\n").find((candidate) => candidate.includes(start))?.split(start)[1]);
  const rows = (heading: string): readonly (readonly string[])[] =>
    (text.split(`## ${heading}\n`)[1] ?? "").split("\n## ")[0]?.split("\n").filter((row) => row.startsWith("| `")).map((row) => row.split("|").slice(1, -1)) ?? [];
  const edgeRows = [...rows("Base edges"), ...rows("Derived edges")];
  return {
    nodeProperties: line("Properties of every node:"),
    baseProperties: line("Properties of every base edge:"),
    keyProperties: line("Kept for the machine on `MADE` and `ABOUT`:"),
    derivedProperties: line("Properties of every derived edge:"),
    secondLabels: line("Second labels of an `Actor`:"),
    nodes: new Map(rows("Nodes").map(([label, , properties]) => [names(label)[0] ?? "", names(properties)])),
    edges: new Map(edgeRows.map(([type, from, to, properties]) => [names(type)[0] ?? "", { from: names(from), to: names(to), properties: names(properties) }])),
  };
}
