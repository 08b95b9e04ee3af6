import neo4j, { type Driver, type Plan } from "neo4j-driver";
import { explain } from "../src/explain";
import type { GraphStore, JsonValue, Parameters } from "../src/store/graphStore";
import { QueryLibrary } from "../src/store/queryLibrary";
import { engines } from "./support/engines";
import { neo4jOfWorker } from "./support/neo4jForTests";

const queries = QueryLibrary.load();

/** The queries that the benchmark measures, as our API asks them. */
const measured: Readonly<Record<string, string>> = {
  "an actor": `{ actor(id: "person:a0") { id name aliases description actorKind } }`,
  "an actor's last statements": `{ actor(id: "person:a0") { said(first: 20) { nodes { id gist saidAt act about { polarity target { id label } } quotations { exact document { id title } } } } } }`,
  "X about a plan": `{ statements(where: {speaker: {id: {eq: "person:a0"}}, about: {id: {eq: "plan:p"}}}, first: 20) { nodes { id gist saidAt } } }`,
  "X about Y": `{ statements(where: {speaker: {id: {eq: "person:a0"}}, about: {id: {eq: "person:a7"}}}, first: 20) { nodes { id gist saidAt } } }`,
  "contradictions of X": `{ actor(id: "person:a0") { contradictions(first: 20) { nodes { id kind scope gapDays a { id gist speakers { name } } b { id gist speakers { name } } } } } }`,
  "a plan's questions with both camps": `{ questions(on: "plan:p") { text tally { proposition { text } assertedBy { name } deniedBy { name } } } }`,
  "a plan's provisions with counts": `{ plan(id: "plan:p") { versions { provisions { heading number saidAbout(first: 5) { totalCount nodes { gist speakers { name } } } } } } }`,
  "a graph within two hops": `{ neighbourhood(ids: ["person:a0"], hops: 2, limit: 200) { nodes { id label type } edges { id source target type caption at } truncated total } }`,
  "a hop of the shortest ways": `{ paths(from: "person:a0", to: "person:a7", maxHops: 1) { nodes { id label } edges { id caption } truncated total } }`,
  "full text": `{ search(text: "security guarantees", kinds: [STATEMENT], first: 20) { score subject { ... on Statement { id gist speakers { name } } } } }`,
};
/** Lists that are as long as the graph or a loud speaker is. */
const lists: Readonly<Record<string, string>> = {
  "an actor's last statements": measured["an actor's last statements"] ?? "",
  "X about Y": measured["X about Y"] ?? "",
  "what one actor said": `{ statements(where: {speaker: {id: {eq: "person:a0"}}}) { nodes { id } } }`,
  "what is said about an actor": `{ statements(where: {about: {id: {eq: "person:a7"}}}) { nodes { id } } }`,
  "contradictions of X": measured["contradictions of X"] ?? "",
  "the newest statements": `{ statements(first: 20) { nodes { id gist } } }`,
};

/** A graph large enough that Neo4j plans as for a large one; `a0` speaks as much as the next thirty together. */
const seeds: readonly string[] = [
  "UNWIND range(0, 299) AS i CREATE (:Actor:Person {id: 'person:a' + toString(i), name: 'Actor ' + toString(i), label: 'Actor ' + toString(i), nameKeys: ['actor ' + toString(i)]})",
  `CREATE (p:Plan {id: 'plan:p', label: 'P'}) WITH p UNWIND range(0, 1) AS v CREATE (p)-[:HAS_VERSION]->(w:PlanVersion {id: 'version:p.v' + toString(v)})
   WITH w, v UNWIND range(1, 28) AS n CREATE (w)-[:HAS_PROVISION]->(:Provision {id: 'provision:p.v' + toString(v) + '.' + toString(n), number: toString(n), heading: 'H'})`,
  `MATCH (p:Plan {id: 'plan:p'}) UNWIND range(0, 14) AS q CREATE (p)<-[:ON]-(o:Question {id: 'question:q' + toString(q), text: 'Q'})
   WITH o, q UNWIND range(0, 4) AS n CREATE (o)<-[:ANSWERS]-(:Proposition {id: 'proposition:q' + toString(q) + '.' + toString(n), text: 'A'})`,
  `UNWIND range($from, $from + 999) AS i
   WITH i, 'statement:s' + toString(i) AS id, '2025-' + toString(10 + i % 3) + '-' + toString(10 + i % 20) AS at, toInteger(300 * (i % 1000 / 1000.0) ^ 4) AS by, 'person:a' + toString(i * 7 % 300) AS about
   MATCH (a:Actor {id: 'person:a' + toString(by)}) MATCH (b:Actor {id: about})
   CREATE (s:Statement {id: id, gist: 'Says so', said: at, saidEarliest: at, saidKey: at + ' ' + id, searchText: ' say so '})
   CREATE (a)-[:MADE {saidKey: a.id + ' ' + at + ' ' + id}]->(s), (s)-[:ABOUT {saidKey: about + ' ' + at + ' ' + id}]->(b)
   CREATE (a)-[:SAID_ABOUT {derived: true, statementId: id, saidKey: a.id + ' ' + about + ' ' + at + ' ' + id}]->(b)
   CREATE (s)<-[:QUOTES]-(q:Quotation {id: 'quotation:q' + toString(i), exact: 'so'})-[:FOUND_IN]->(:Document {id: 'document:d' + toString(i)})`,
  `UNWIND range($from, $from + 999) AS i
   WITH i, 'statement:s' + toString(i) AS id WHERE i % 3 = 0
   MATCH (s:Statement {id: id}) MATCH (v:Provision {id: 'provision:p.v' + toString(i % 2) + '.' + toString(1 + i % 28)}) MATCH (x:Proposition {id: 'proposition:q' + toString(i % 15) + '.' + toString(i % 5)})
   CREATE (s)-[:ABOUT {saidKey: v.id + ' ' + s.saidKey}]->(v), (s)-[:ASSERTS]->(x)`,
  `UNWIND range($from, $from + 99) AS i MATCH (s:Statement {id: 'statement:s' + toString(i)})<-[:MADE]-(a:Actor) MATCH (t:Statement {id: 'statement:s' + toString(i + 500)})
   CREATE (a)-[:PARTY_TO {saidKey: a.id + ' ' + s.saidEarliest + ' contradiction:c' + toString(i)}]->(c:Contradiction {id: 'contradiction:c' + toString(i), kind: 'OPPOSITE_STANCE', scope: 'BETWEEN_ACTORS', at: s.saidEarliest})-[:SIDE_A]->(s), (c)-[:SIDE_B]->(t)`,
];
/** Ways to find nodes that read a whole label, type or graph. */
const scans = /LabelScan|AllNodesScan|RelationshipTypeScan|AllRelationshipsScan|UnionRelationshipTypesScan|RelationshipIndexScan|NodeIndexScan/;


interface Operation {
  readonly name: string;
  readonly details: string;
  readonly inputs: readonly Operation[];
}
const operationOf = (plan: Plan): Operation => ({
  name: plan.operatorType.replace(/@.*/, ""), details: String((plan.arguments as Readonly<Record<string, unknown>>)["Details"] ?? ""), inputs: plan.children.map(operationOf),
});
const everyOperation = (operation: Operation): readonly Operation[] => [operation, ...operation.inputs.flatMap(everyOperation)];

describe.each(engines.filter(([engine]) => engine === "neo4j"))("On %s", (_engine, open) => {
  let store: GraphStore;
  let driver: Driver;
  beforeAll(async () => {
    store = await open();
    for (const text of seeds) {
      const parts = text.includes("$from") ? 9 : 1;
      for (let part = 0; part < parts; part += 1) await store.write((transaction) => transaction.run({ name: "test/seed", text }, parts === 1 ? {} : { from: part * 1000 }));
    }
    const { uri, username, password } = await neo4jOfWorker();
    driver = neo4j.driver(uri, neo4j.auth.basic(username, password));
    const session = driver.session();
    await session.run("CALL db.prepareForReplanning(60)");
    await session.close();
  }, 240_000);
  afterAll(async () => {
    await driver.close();
    await store.close();
  });

  /** What Neo4j would do for a query. */
  async function plansOf(source: string): Promise<readonly Operation[]> {
    const { reads, errors } = await explain(queries, "neo4j", source);
    expect(errors).toEqual([]);
    return Promise.all(reads.map(({ query, parameters }) => explained(query.text, parameters)));
  }

  async function explained(text: string, parameters: Parameters): Promise<Operation> {
    const session = driver.session();
    const { summary } = await session.run(`EXPLAIN ${text}`, forDriver(parameters) as Record<string, unknown>);
    await session.close();
    if (summary.plan === false) throw new Error("no plan was given");
    return operationOf(summary.plan);
  }

  it.each(Object.entries(measured))("%s is found without reading a whole label or type", async (_name, source) => {
    const plans = await plansOf(source);
    expect(plans).toHaveLength(1);
    expect(plans.flatMap(everyOperation).map(({ name }) => name).filter((name) => scans.test(name))).toEqual([]);
  });

  it.each(Object.entries(lists))("%s come in order from an index of stored keys, never by sorting them all", async (_name, source) => {
    const [plan] = await plansOf(source);
    const operations = plan === undefined ? [] : everyOperation(plan);
    const seeks = operations.filter((one) => /IndexSeekByRange/.test(one.name) && one.details.includes("saidKey"));
    expect(seeks).toHaveLength(1);
    const limits = operations.filter((one) => one.name === "Limit" && everyOperation(one).includes(seeks[0] as Operation));
    expect(limits).not.toEqual([]);
    expect(limits.flatMap((limit) => everyOperation(limit)).map((one) => one.name).filter((one) => /^(Sort|Top|PartialSort|PartialTop|EagerAggregation)$/.test(one))).toEqual([]);
  });

  it("would notice a scan, and a sort of everything", async () => {
    const scan = await explained("MATCH (s:Statement) RETURN s.gist AS x", {});
    expect(everyOperation(scan).some(({ name }) => scans.test(name))).toBe(true);
    const sort = await explained("MATCH (a:Actor {id: 'x'})-[e:MADE]->(s) WITH s, e.saidKey AS key ORDER BY key DESC LIMIT 20 RETURN s.id AS id", {});
    expect(everyOperation(sort).map(({ name }) => name)).toContain("Top");
  });
});

it("is asked of a real Neo4j here, or says that there is none", () => {
  expect(engines.some(([engine]) => engine === "neo4j") || process.env["REQUIRE_NEO4J"] !== "1").toBe(true);
});

/** Whole numbers as the driver sends integers. */
function forDriver(value: JsonValue | Parameters): unknown {
  if (typeof value === "number" && Number.isInteger(value)) return neo4j.int(value);
  if (Array.isArray(value)) return value.map((one: JsonValue) => forDriver(one));
  if (typeof value === "object" && value !== null) return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, forDriver(one as JsonValue)]));
  return value;
}
