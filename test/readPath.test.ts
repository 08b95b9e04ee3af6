import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { graphql } from "graphql";
import { createDomain, type Domain } from "../src/domain/domain";
import { loadBundle } from "../src/domain/ingest/loadBundle";
import { projectStatements } from "../src/domain/projection";
import { explain, printExplanation } from "../src/explain";
import { createContext } from "../src/graphql/context";
import { buildOnrecordSchema } from "../src/graphql/schema";
import { playgroundTabs } from "../src/http/pages/playgroundTabs";
import { QueryLibrary } from "../src/store/queryLibrary";
import { engines } from "./support/engines";
import { documentOf, FieldByField, SelectionMaker } from "./support/randomSelection";
import { startTestApp, type TestApp } from "./support/testApp";

const schema = buildOnrecordSchema();
const queries = QueryLibrary.load();
const keptTexts = join(__dirname, "texts");

/** One query for each root field, with everything nested in it that is read with it. */
const rootQueries: Readonly<Record<string, string>> = {
  node: `{ node(id: "person:marco-rubio") { ... on Actor { said { nodes { gist } } } } }`,
  nodes: `{ nodes(ids: ["person:marco-rubio", "plan:us-28-point"]) { id ... on Plan { versions { label } } } }`,
  actor: `{ actor(name: "Rubio") { name said { totalCount nodes { gist chain { name } } } } }`,
  actors: `{ actors(first: 3) { totalCount nodes { name memberOf { name } } } }`,
  statements: `{ statements(first: 3) { totalCount hiddenUndated nodes { gist about { target { label } } } pageInfo { endCursor } } }`,
  contradictions: `{ contradictions(first: 3) { totalCount nodes { kind scope a { gist } b { gist } conditionalOn { gist } } } }`,
  plan: `{ plan(id: "plan:us-28-point") { authorship { undisputed rows { role assertedBy { gist } } } versions { label provisions { heading } } } }`,
  plans: `{ plans { versions { provisions { heading terms { assertedBy { name } } } } } }`,
  planVersion: `{ planVersion(id: "version:us-28-point.november-draft") { provisions { heading } } }`,
  provision: `{ provision(id: "provision:us-28-point.november-draft.security.army-cap") { topic { code } } }`,
  topics: `{ topics { code provisions { heading } } }`,
  question: `{ question(id: "question:us-28-point.whose-text") { tally { statements { gist } } } }`,
  questions: `{ questions(on: "plan:us-28-point") { text tally { assertedBy { name } } } }`,
  stances: `{ stances(on: ["plan:us-28-point"]) { actor { name } target { label ... on Plan { versions { label } } } polarity changed latest { gist } statements { gist quotations { exact } } } }`,
  changes: `{ changes(from: "2025-11-22", to: "2025-11-24") { at kind summary subject { id ... on Statement { speakers { name } } ... on Contradiction { a { gist } } ... on Report { title outlet { name } } ... on PlanVersion { plan { label } } } } }`,
  comparePlans: `{ comparePlans(versions: ["version:us-28-point.november-draft", "version:european-counter-proposal.published"]) { topic { code } cells { version { label plan { label } } alignment delta provisions { heading } terms { proposition { text } statements { gist speakers { name } } } } } }`,
  document: `{ document(id: "document:cnn-2025-11-20") { carries { title } } }`,
  documents: `{ documents(first: 2) { nodes { carries { bylines { name } } } } }`,
  report: `{ report(id: "report:cnn-2025-11-20") { statements { nodes { gist } } } }`,
  neighbourhood: `{ neighbourhood(ids: ["person:steve-witkoff", "plan:us-28-point", "statement:richardson.rubio-call-to-senators"], hops: 3, knownAsOf: "2025-11-23T00:00:00Z") { nodes { label properties } edges { caption at statementId properties } truncated total } }`,
  search: `{ search(text: "security guarantees") { score snippet subject { label ... on Statement { speakers { name } } } } }`,
};
/** Root fields that read more than one text, each for a reason that its own test holds. */
const severalReads = ["paths", "projectionStatus", "quoteVariants"];

describe("the Cypher of the preloaded questions", () => {
  it.each(playgroundTabs().map(({ name, query }) => [name, query] as const))("is as it was written down: %s", async (name, query) => {
    const file = join(keptTexts, `${name}.cypher`);
    const { reads, errors } = await explain(queries, "neo4j", query);
    expect(errors).toEqual([]);
    const text = printExplanation(reads);
    if (!existsSync(file) || process.env["UPDATE_TEXTS"] === "1") {
      if (process.env["CI"] === "true") throw new Error(`${file} is missing; run the tests once without CI`);
      mkdirSync(keptTexts, { recursive: true });
      writeFileSync(file, text);
    }
    expect(text).toBe(readFileSync(file, "utf8"));
  });

  it("is refused for what is no query of this schema", async () => {
    expect((await explain(queries, "embedded", "{ actor(name: \"Rubio\") { height } }")).errors).toEqual(['Cannot query field "height" on type "Actor". Did you mean "chain"?'].map((one) => expect.stringContaining(one.slice(0, 34)) as string));
    expect((await explain(queries, "embedded", "{ actor(")).errors).toHaveLength(1);
  });
});

describe.each(engines)("A read on %s", (_engine, open) => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp(open);
    await loadBundle(app.store, queries, join(__dirname, "..", "data", "peace-plan-2025"));
  }, 120_000);
  afterAll(() => app.stop());

  it("is one round trip for every root field", async () => {
    const roots = Object.keys(schema.getQueryType()?.getFields() ?? {}).filter((name) => !severalReads.includes(name));
    expect(Object.keys(rootQueries).sort()).toEqual([...roots].sort());
    for (const [name, query] of Object.entries(rootQueries)) expect([name, await app.trips(query)]).toEqual([name, 1]);
  });

  it("is one text for all values of one shape, given as variables or written out", async () => {
    const shape = `query ($n: Int, $who: ID, $from: EDTF, $acts: [SpeechAct!], $as: DateTime) {
      statements(first: $n, where: {speaker: {id: {eq: $who}}, saidAt: {from: $from}, act: $acts}, knownAsOf: $as) { totalCount nodes { gist } }
    }`;
    const values = [
      { n: 2, who: "person:marco-rubio", from: "2025-11-19", acts: ["DENIAL"], as: "2025-11-25T00:00:00Z" },
      { n: 9, who: "person:angus-king", from: "2025-11", acts: ["ASSERTION", "DENIAL"], as: "2025-12-01T00:00:00Z" },
    ];
    const texts = new Set<string>();
    const answers: unknown[] = [];
    for (const value of values) {
      answers.push(await app.ask(shape, value));
      for (const text of app.texts()) texts.add(text);
      const written = Object.entries(value).reduce((text, [name, one]) => text.replaceAll(new RegExp(`\\$${name}\\b(?!:)`, "g"), name === "acts" ? `[${(one as string[]).join(", ")}]` : JSON.stringify(one)), shape.replace(/^query \([^)]*\)/, ""));
      expect(await app.ask(written)).toEqual(answers.at(-1));
      for (const text of app.texts()) texts.add(text);
    }
    expect(texts.size).toBe(1);
    expect(answers[0]).not.toEqual(answers[1]);
    await app.ask(shape, { ...values[0], from: null });
    expect(texts.has(app.texts()[0] ?? "")).toBe(false);
  });

  it("keeps apart what only looks alike: values, nulls, directives, two operations, two spreads of one fragment", async () => {
    const source = `query ($n: Int!, $all: Boolean!, $order: StatementOrder) { actor(name: "Rubio") { said(first: $n, orderBy: $order) { nodes { id gist @include(if: $all) } pageInfo { endCursor } } } }`;
    const alone = async (n: number, all: boolean, order: string): Promise<unknown> => (await app.ask(`{ actor(name: "Rubio") { said(first: ${n}, orderBy: ${order}) { nodes { id ${all ? "gist" : ""} } pageInfo { endCursor } } } }`));
    for (const [n, all, order] of [[2, false, "SAID_AT_DESC"], [1, true, "SAID_AT_ASC"], [3, false, "SAID_AT_ASC"], [3, true, "SAID_AT_DESC"], [2, true, "DISCLOSED_AT_ASC"], [1, false, "SAID_AT_ASC"]] as const) {
      expect(await app.ask(source, { n, all, order })).toEqual(await alone(n, all, order));
    }
    const spread = `query ($a: Int!, $b: Int!) { x: actor(name: "Rubio") { ...A } y: actor(name: "Rubio") { ...B } } fragment A on Actor { said(first: $a) { nodes { ...G } } } fragment B on Actor { said(first: $b) { nodes { ...G saidAt } } } fragment G on Statement { gist }`;
    for (const [a, b] of [[1, 2], [2, 1]] as const) {
      expect(await app.ask(spread, { a, b })).toEqual(await app.ask(`{ x: actor(name: "Rubio") { said(first: ${a}) { nodes { gist } } } y: actor(name: "Rubio") { said(first: ${b}) { nodes { gist saidAt } } } }`));
    }
  });

  describe("by stored keys", () => {
    const lists = [
      `actor(name: "Rubio") { page: said(ARGS) PAGE }`,
      `actor(name: "Witkoff") { page: saidAbout(ARGS) PAGE }`,
      `plan(id: "plan:us-28-point") { page: saidAbout(ARGS) PAGE }`,
      `page: statements(ARGS) PAGE`,
      `page: statements(ARGS, where: {speaker: {id: {eq: "person:marco-rubio"}}}) PAGE`,
      `page: statements(ARGS, where: {about: {id: {eq: "person:steve-witkoff"}}, attestation: [DIRECT, REPORTED]}) PAGE`,
      `page: statements(ARGS, where: {about: {id: {eq: "plan:us-28-point"}}, polarity: [OPPOSES]}, knownAsOf: "2025-11-24T00:00:00Z") PAGE`,
      `page: statements(ARGS, where: {speaker: {id: {eq: "person:marco-rubio"}}, about: {id: {eq: "plan:us-28-point"}}}) PAGE`,
      `page: statements(ARGS, where: {speaker: {id: {eq: "person:marco-rubio"}}, about: {id: {eq: "group:senators"}}}) PAGE`,
    ];
    const orders = ["SAID_AT_DESC", "SAID_AT_ASC"];
    const contradicted = ["actor(name: \"Rubio\") { page: contradictions(ARGS) PAGE }", "actor(name: \"Pigott\") { page: contradictions(ARGS, knownAsOf: \"2026-01-01T00:00:00Z\") PAGE }"];
    const ask = async (domain: Domain, source: string): Promise<Record<string, unknown>> => {
      const { data, errors } = await graphql({ schema, source, contextValue: createContext(domain) });
      if (errors !== undefined) throw new Error(errors.map(({ message, originalError }) => originalError?.stack ?? message).join("\n"));
      return data as Record<string, unknown>;
    };
    /** Every id of a list in its order, page by page. */
    const walk = async (domain: Domain, list: string, order: string, first: number): Promise<readonly string[]> => {
      const ids: string[] = [];
      for (let after = ""; ;) {
        const args = `first: ${first}${order === "" ? "" : `, orderBy: ${order}`}${after === "" ? "" : `, after: "${after}"`}`;
        const data = await ask(domain, `{ ${list.replace("ARGS", args).replace("PAGE", "{ nodes { id } pageInfo { hasNextPage endCursor } }")} }`);
        const page = (data["page"] ?? (Object.values(data)[0] as { page: unknown }).page) as { nodes: { id: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
        ids.push(...page.nodes.map(({ id }) => id));
        if (!page.pageInfo.hasNextPage) return ids;
        after = page.pageInfo.endCursor;
      }
    };

    it("gives the same pages as by the edges, in either order, and a statement written past the keys at once", async () => {
      const byEdges = createDomain(app.store, queries);
      const byKeys = createDomain(app.store, queries);
      await byKeys.keyed.verify();
      if (_engine === "neo4j") expect([byKeys.keyed.completeAt("MADE"), byKeys.keyed.completeAt("ABOUT"), byKeys.keyed.completeAt("Statement"), 10 * byKeys.keyed.completeAt("PARTY_TO")].every((count) => count > 200)).toBe(true);
      for (const list of lists) {
        for (const order of orders) {
          const wanted = await walk(byEdges, list, order, 50);
          expect([list, order, await walk(byKeys, list, order, 7)]).toEqual([list, order, wanted]);
          expect(new Set(wanted).size).toBe(wanted.length);
        }
      }
      for (const list of contradicted) {
        const wanted = await walk(byEdges, list, "", 50);
        expect(wanted.length).toBeGreaterThan(1);
        expect(await walk(byKeys, list, "", 2)).toEqual(wanted);
      }
      const seed = "MATCH (a:Actor {id: 'person:marco-rubio'}), (p:Plan {id: 'plan:us-28-point'}) CREATE (a)-[:MADE]->(:Statement {id: 'statement:past-the-keys', gist: 'Says so', act: 'ASSERTION', attestation: 'DIRECT', saidEarliest: '2025-11-30'})-[:ABOUT]->(p)";
      await app.store.write((transaction) => transaction.run({ name: "test/seed", text: seed }));
      for (const list of [lists[0], lists[2], lists[3], lists[4], lists[7]]) expect((await walk(byKeys, list ?? "", "SAID_AT_DESC", 3))[0]).toBe("statement:past-the-keys");
      await byKeys.keyed.verify();
      if (_engine === "neo4j") expect([byKeys.keyed.completeAt("MADE"), byKeys.keyed.completeAt("Statement")]).toEqual([-1, -1]);
      await app.store.write((transaction) => projectStatements(transaction, queries, ["statement:past-the-keys"]));
      await byKeys.keyed.verify();
      if (_engine === "neo4j") expect([byKeys.keyed.completeAt("MADE"), byKeys.keyed.completeAt("Statement")].every((count) => count > 200)).toBe(true);
      for (const list of lists) expect((await walk(byKeys, list, "SAID_AT_DESC", 9))).toEqual(await walk(byEdges, list, "SAID_AT_DESC", 50));
    }, 240_000);
  });

  it("answers any selection as it would field by field", async () => {
    const starts = ["person:marco-rubio", "plan:us-28-point", "version:us-28-point.november-draft", "question:us-28-point.whose-text", "report:cnn-2025-11-20", "document:cnn-2025-11-20", "statement:richardson.rubio-call-to-senators", "provision:us-28-point.november-draft.security.army-cap"];
    const byField = new FieldByField(schema, (source, variables) => app.ask(source, variables));
    const runs = _engine === "embedded" ? 60 : 25;
    let asked = 0;
    await fc.assert(fc.asyncProperty(fc.constantFrom(...starts), fc.array(fc.nat(1000), { minLength: 8, maxLength: 40 }), async (id, numbers) => {
      const { node } = await app.ask(`query ($id: ID!) { node(id: $id) { __typename } }`, { id });
      const typeName = String((node as { __typename?: string } | null)?.__typename);
      const picks = new SelectionMaker(schema, numbers).picks(typeName, 3);
      const compiled = await app.ask(documentOf(picks), { id });
      expect(app.texts()).toHaveLength(1);
      expect(compiled["node"]).toEqual(await byField.node(id, typeName, picks));
      asked += 1;
    }), { numRuns: runs, seed: 20251123 });
    expect(asked).toBeGreaterThan(runs / 2);
  }, 240_000);
});
