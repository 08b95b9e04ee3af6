import { join } from "node:path";
import { loadBundle } from "../src/domain/ingest/loadBundle";
import { viewerEdgeTypes } from "../src/domain/graphView/edgeTypes";
import { QueryLibrary } from "../src/store/queryLibrary";
import { engines } from "./support/engines";
import { startTestApp, type TestApp } from "./support/testApp";

interface Node { readonly id: string; readonly label: string; readonly type: string; readonly properties: Readonly<Record<string, unknown>> }
interface Edge extends Node { readonly source: string; readonly target: string; readonly caption: string; readonly at: string | null; readonly statementId: string | null }
interface Graph { readonly nodes: readonly Node[]; readonly edges: readonly Edge[]; readonly truncated: boolean; readonly total: number }

const whole = "nodes { id label type properties } edges { id source target type caption at statementId properties } truncated total";

/** Kim says something of Lee and of the plan; Lee denies that he drafted it and is at odds with himself; Max stands one hop further on. */
const world = `
CREATE (kim:Actor:Person {id: 'person:kim', label: 'Kim', name: 'Kim', nameKeys: ['kim'], searchText: ' kim '})
CREATE (lee:Actor:Person {id: 'person:lee', label: 'Lee', name: 'Lee'})
CREATE (max:Actor:Person {id: 'person:max', label: 'Max', name: 'Max'})
CREATE (gone:Actor:Person {id: 'person:gone', label: 'Gone', name: 'Gone', retiredAt: '2025-12-01T00:00:00Z'})
CREATE (office:Actor:Organization {id: 'org:office', label: 'Office', name: 'Office'})
CREATE (plan:Plan {id: 'plan:p', label: 'The plan'})-[:HAS_VERSION]->(draft:PlanVersion {id: 'version:p.draft', label: 'The draft', textStatus: 'RUMOURED'})
CREATE (draft)-[:HAS_PROVISION]->(:Provision {id: 'provision:p.draft.6', label: 'Army cap', heading: 'Army cap', number: '6'})
CREATE (kim)-[:MEMBER_OF]->(gone), (lee)-[:HOLDS_OFFICE {title: 'Director', from: '2025-01'}]->(office), (lee)-[:HOLDS_OFFICE {title: 'Envoy'}]->(office)
CREATE (kim)-[:MADE]->(first:Statement {id: 'statement:first', label: 'Lee drafted it', gist: 'Lee drafted it', act: 'ASSERTION', attestation: 'REPORTED', said: '2025-11', saidEarliest: '2025-11-01', saidLatest: '2025-11-30', disclosedLatest: '2025-11-19'})
CREATE (lee)-[:MADE]->(denial:Statement {id: 'statement:denial', label: 'He did not', gist: 'He did not', act: 'DENIAL', attestation: 'DIRECT', said: '2025-11-22', saidEarliest: '2025-11-22', disclosedLatest: '2025-11-22'})
CREATE (max)-[:MADE]->(undated:Statement {id: 'statement:undated', label: 'Max speaks', gist: 'Max speaks', act: 'ASSERTION', attestation: 'ANONYMOUS'})
CREATE (first)-[:ABOUT]->(lee), (first)-[:ABOUT]->(plan), (denial)-[:ABOUT]->(plan), (undated)-[:ABOUT]->(lee)
CREATE (q:Quotation {id: 'quotation:first', label: 'drafted', exact: 'drafted'})-[:QUOTES]->(first), (q)-[:PART_OF]->(original:Report {id: 'report:original', label: 'original', publishedAt: '2025-11-19'})
CREATE (copy:Report {id: 'report:spun', label: 'spun', publishedAt: '2025-11-18/2025-11-24'})-[:DERIVED_FROM {kind: 'SPUN_COPY', confidence: 0.9, judgedBy: 'rule', evidence: 'sentence by sentence'}]->(original), (original)-[:PUBLISHED_BY]->(:Actor:Outlet {id: 'outlet:ap', label: 'AP', name: 'AP'})
CREATE (kim)-[:SAID_ABOUT {id: 'said-about:1', derived: true, statementId: 'statement:first', at: '2025-11-01', disclosedLatest: '2025-11-19', attestation: 'REPORTED', caption: 'Lee drafted it'}]->(lee)
CREATE (kim)-[:SAID_ABOUT {id: 'said-about:2', derived: true, statementId: 'statement:first', at: '2025-11-01', disclosedLatest: '2025-11-19', attestation: 'REPORTED', caption: 'Lee drafted it', saidKey: 'x'}]->(plan)
CREATE (lee)-[:SAID_ABOUT {id: 'said-about:3', derived: true, statementId: 'statement:denial', at: '2025-11-22', disclosedLatest: '2025-11-22', attestation: 'DIRECT', caption: 'He did not', polarity: 'OPPOSES'}]->(plan)
CREATE (max)-[:SAID_ABOUT {id: 'said-about:4', derived: true, statementId: 'statement:undated', attestation: 'ANONYMOUS', caption: 'Max speaks'}]->(lee)
CREATE (kim)-[:ATTRIBUTES_AUTHORSHIP {id: 'attributes-authorship:1', derived: true, statementId: 'statement:first', at: '2025-11-01', disclosedLatest: '2025-11-19', to: 'person:lee', role: 'DRAFTER', stance: 'ASSERTS'}]->(plan)
CREATE (lee)-[:ALLEGED_AUTHOR_OF {id: 'alleged-author-of:1', derived: true, statementId: 'statement:first', at: '2025-11-01', disclosedLatest: '2025-11-19', by: 'person:kim', role: 'DRAFTER', stance: 'ASSERTS'}]->(plan)
CREATE (lee)-[:ALLEGED_AUTHOR_OF {id: 'alleged-author-of:2', derived: true, statementId: 'statement:denial', at: '2025-11-22', disclosedLatest: '2025-11-22', by: 'person:lee', role: 'DRAFTER', stance: 'DENIES'}]->(plan)
CREATE (early:Contradiction {id: 'contradiction:early', label: 'early', disclosedLatest: '2025-11-24'})-[:SIDE_A]->(denial), (early)-[:SIDE_B]->(first)
CREATE (lee)-[:DISAGREES_WITH {id: 'disagrees-with:1', derived: true, contradictionId: 'contradiction:early', kind: 'DIRECT_DENIAL', scope: 'SELF', at: '2025-11-22', disclosedLatest: '2025-11-22', caption: 'Lee / Lee: Who?', pairCount: 2}]->(lee)`;

const idsOf = (list: readonly { readonly id: string }[]): readonly string[] => list.map(({ id }) => id);

describe.each(engines)("A graph for viewers on %s", (engine, open) => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp(open, world);
  });
  afterAll(() => app.stop());

  const around = async (args: string, fields = whole): Promise<Graph> => (await app.ask(`{ neighbourhood(${args}) { ${fields} } }`))["neighbourhood"] as Graph;
  const between = async (args: string, fields = whole): Promise<Graph> => (await app.ask(`{ paths(${args}) { ${fields} } }`))["paths"] as Graph;

  it("has the nearest first, then what is told before other ties, then the newest, then the most connected", async () => {
    expect(idsOf((await around('ids: ["person:kim"], hops: 2')).nodes)).toEqual(["person:kim", "plan:p", "person:lee", "person:max", "org:office", "version:p.draft"]);
    expect(idsOf((await around('ids: ["plan:p"]')).nodes)).toEqual(["plan:p", "person:lee", "person:kim", "version:p.draft"]);
  });

  it("has first what most independent reports print; copies, and many statements in one report, count for nothing more", async () => {
    const seed = `
      CREATE (a:Actor:Person {id: 'person:asker', name: 'Asker'})
      CREATE (one:Report {id: 'report:one'}), (two:Report {id: 'report:two'}), (copy:Report {id: 'report:copy'})-[:DERIVED_FROM {kind: 'REPOST'}]->(one)
      WITH a, one, two, copy
      UNWIND [['twice', 'one', '2025-11-01'], ['twice', 'two', '2025-11-01'], ['copied', 'one', '2025-11-02'], ['copied', 'copy', '2025-11-02'], ['often', 'one', '2025-11-03'], ['often', 'one', '2025-11-04']] AS told
      MERGE (b:Actor:Person {id: 'person:' + told[0], name: told[0]})
      WITH a, b, told, CASE told[1] WHEN 'one' THEN one WHEN 'two' THEN two ELSE copy END AS r
      CREATE (s:Statement {id: 'statement:' + told[0] + '.' + told[1] + '.' + told[2], gist: 'So'})<-[:QUOTES]-(:Quotation {id: 'quotation:' + told[0] + '.' + told[1] + '.' + told[2]})-[:PART_OF]->(r)
      CREATE (a)-[:SAID_ABOUT {id: s.id, derived: true, statementId: s.id, at: told[2]}]->(b)`;
    await app.store.write((transaction) => transaction.run({ name: "test/seed", text: seed }));
    expect(idsOf((await around('ids: ["person:asker"]')).nodes)).toEqual(["person:asker", "person:twice", "person:often", "person:copied"]);
    expect(idsOf((await around('ids: ["person:asker"], limit: 2')).nodes)).toEqual(["person:asker", "person:twice"]);
  });

  it("keeps edges side by side, a loop among them, each once, and what was said before other ties, the newest first", async () => {
    expect(idsOf((await around('ids: ["person:lee", "plan:p"]')).edges)).toEqual([
      "alleged-author-of:2", "disagrees-with:1", "said-about:3", "alleged-author-of:1", "attributes-authorship:1", "said-about:1", "said-about:2", "said-about:4",
      "has-version:plan:p/version:p.draft", "holds-office:person:lee/org:office/Director/2025-01", "holds-office:person:lee/org:office/Envoy",
    ]);
  });

  it("says in each caption whose claim it is, tells a denial, and gives no day that no text gives", async () => {
    const { edges } = await around('ids: ["person:lee", "report:original"], hops: 2');
    const told = (id: string): readonly unknown[] => edges.filter((edge) => edge.id === id).map(({ caption, at, statementId }) => [caption, at, statementId])[0] ?? [];
    expect(told("alleged-author-of:1")).toEqual(["Kim reportedly said that Lee drafted The plan", "2025-11", "statement:first"]);
    expect(told("alleged-author-of:2")).toEqual(["Lee denied that Lee drafted The plan", "2025-11-22", "statement:denial"]);
    expect(told("attributes-authorship:1")).toEqual(["Kim reportedly said that Lee drafted The plan", "2025-11", "statement:first"]);
    expect(told("said-about:1")).toEqual(["Kim reportedly said: Lee drafted it", "2025-11", "statement:first"]);
    expect(told("said-about:4")).toEqual(["Max, unnamed, said: Max speaks", null, "statement:undated"]);
    expect(told("disagrees-with:1")).toEqual(["at odds with own words: Lee / Lee: Who?", "2025-11-22", null]);
    expect(told("holds-office:person:lee/org:office/Director/2025-01")).toEqual(["Director of", "2025-01/..", null]);
    expect(told("derived-from:report:spun/report:original/SPUN_COPY")).toEqual(["is a reworded copy of (by rule, confidence 0.9)", "2025-11-18/2025-11-24", null]);
    expect(told("made:person:kim/statement:first")).toEqual(["reportedly said", "2025-11", "statement:first"]);
  });

  it("calls no report a copy for a passage, and nothing one where it is open who copied", async () => {
    const seed = `
      CREATE (a:Report {id: 'report:a', title: 'A'}), (b:Report {id: 'report:b', title: 'B'}), (c:Report {id: 'report:c', title: 'C'}), (d:Report {id: 'report:d', title: 'D'})
      CREATE (b)-[:DERIVED_FROM {kind: 'EXCERPT', confidence: 1.0, judgedBy: 'editor', evidence: 'x', start: 5, end: 9}]->(a)
      CREATE (c)-[:DERIVED_FROM {kind: 'EXCERPT', confidence: 1.0, judgedBy: 'editor', evidence: 'x', start: 5, end: 9, directed: false}]->(a)
      CREATE (d)-[:DERIVED_FROM {kind: 'REWRITE', confidence: 1.0, judgedBy: 'editor', evidence: 'x', directed: false}]->(a)`;
    await app.store.write((transaction) => transaction.run({ name: "test/passages", text: seed }));
    const { nodes, edges } = await around('ids: ["report:a"]');
    expect(nodes.map(({ label }) => label)).toEqual(["A", "B", "C", "D"]);
    expect(Object.fromEntries(edges.map(({ source, caption }) => [source, caption]))).toEqual({
      "report:b": "is in part an excerpt of (by editor, confidence 1)",
      "report:c": "has a passage in common, who copied being open, with (by editor, confidence 1)",
      "report:d": "has words in common, who copied being open, with (by editor, confidence 1)",
    });
    const told = `directed start end from { id } to { id }`;
    expect(await app.ask(`{ b: report(id: "report:b") { derivedFrom { ${told} } } c: report(id: "report:c") { derivedFrom { ${told} } } a: report(id: "report:a") { derivatives { directed from { id } } } }`)).toEqual({
      b: { derivedFrom: [{ directed: true, start: 5, end: 9, from: { id: "report:b" }, to: { id: "report:a" } }] },
      c: { derivedFrom: [{ directed: false, start: 5, end: 9, from: { id: "report:c" }, to: { id: "report:a" } }] },
      a: { derivatives: [{ directed: true, from: { id: "report:b" } }, { directed: false, from: { id: "report:c" } }, { directed: false, from: { id: "report:d" } }] },
    });
    await app.store.write((transaction) => transaction.run({ name: "test/wipe", text: "MATCH (n:Report) WHERE n.id IN ['report:a', 'report:b', 'report:c', 'report:d'] DETACH DELETE n" }));
  });

  it("names by itself what is a point, a rumour or a copy, and shows nothing kept for the machine", async () => {
    const { nodes, edges } = await around('ids: ["plan:p", "person:kim", "report:original"], hops: 2');
    const labels = Object.fromEntries(nodes.map(({ id, label }) => [id, label]));
    expect(labels).toMatchObject({
      "version:p.draft": "The draft (rumoured)", "provision:p.draft.6": "6. Army cap – The draft", "report:spun": "Report, 2025-11-18/2025-11-24 (spun) (copy)",
      "report:original": "Report by AP, 2025-11-19 (original)", "statement:first": "Lee drafted it",
    });
    expect(Object.fromEntries(nodes.map(({ id, type }) => [id, type]))).toMatchObject({ "person:kim": "Person", "outlet:ap": "Outlet", "version:p.draft": "PlanVersion", "report:spun": "Report" });
    expect(nodes.find(({ id }) => id === "person:kim")?.properties).toEqual({ name: "Kim" });
    expect(edges.find(({ id }) => id === "said-about:2")?.properties).toEqual({ derived: true, at: "2025-11-01", disclosedLatest: "2025-11-19", attestation: "REPORTED", caption: "Lee drafted it" });
  });

  it("gives the same whatever is selected of it", async () => {
    const full = await around('ids: ["person:kim", "statement:first"], hops: 3');
    const bare = await around('ids: ["person:kim", "statement:first"], hops: 3', "nodes { id } edges { id source } truncated total");
    expect([idsOf(bare.nodes), idsOf(bare.edges), bare.total]).toEqual([idsOf(full.nodes), idsOf(full.edges), full.total]);
    const aliased = await app.ask('{ n: neighbourhood(ids: ["person:kim"]) { all: nodes { key: id } more: total } }');
    expect(aliased).toEqual({ n: { all: [{ key: "person:kim" }, { key: "plan:p" }, { key: "person:lee" }], more: 3 } });
  });

  it("follows the chosen types alone, which on Neo4j is one text for every choice beside what was said, wherever it starts", async () => {
    const choices = [["SAID_ABOUT"], ["SAID_ABOUT", "HAS_VERSION"], ["SAID_ABOUT", "HOLDS_OFFICE", "ALLEGED_AUTHOR_OF"]];
    const texts = new Set<string>();
    const noteSearches = (): void => app.texts().filter((text) => text.includes("-[e:")).forEach((text) => void texts.add(text));
    for (const types of choices) {
      for (const id of ["person:lee", "plan:p"]) {
        const { edges } = await around(`ids: ["${id}"], hops: 2, edgeTypes: ${JSON.stringify(types)}`);
        expect([...new Set(edges.map(({ type }) => type))].sort()).toEqual([...types].sort());
        noteSearches();
        await between(`from: "${id}", to: "person:kim", edgeTypes: ${JSON.stringify(types)}`);
        noteSearches();
      }
    }
    expect(texts.size).toBe(2 * (engine === "neo4j" ? 1 : choices.length));
    await around('ids: ["person:lee"], edgeTypes: ["HOLDS_OFFICE"]');
    expect(app.texts()[0]).not.toContain("SAID_ABOUT|");
  });

  it("joins only nodes it shows, and counts those it leaves out", async () => {
    for (const limit of [1, 2, 3, 5]) {
      const { nodes, edges, truncated, total } = await around(`ids: ["person:kim"], hops: 2, limit: ${limit}`);
      expect([nodes.length, truncated, total]).toEqual([limit, true, 6]);
      const shown = new Set(idsOf(nodes));
      expect(edges.filter(({ source, target }) => !shown.has(source) || !shown.has(target))).toEqual([]);
    }
    const { truncated, total } = await around('ids: ["person:kim"], hops: 2, limit: 6');
    expect([truncated, total]).toEqual([false, 6]);
  });

  it("leaves out what is retired, and starts at nothing unknown", async () => {
    expect(idsOf((await around('ids: ["person:kim"], edgeTypes: ["MEMBER_OF"]')).nodes)).toEqual(["person:kim"]);
    const nothing = { nodes: [], edges: [], truncated: false, total: 0 };
    for (const ids of ["[]", '["person:nobody"]', '["no id"]', '["person:gone"]', '["review:x"]']) expect(await around(`ids: ${ids}`)).toEqual(nothing);
    expect(await between('from: "person:kim", to: "person:nobody"')).toEqual(nothing);
  });

  it("admits only what was certainly public, and less the earlier", async () => {
    const known = async (at: string): Promise<Graph> => around(`ids: ["person:kim", "plan:p", "report:original", "statement:first"], hops: 3, knownAsOf: "${at}"`);
    const now = await around('ids: ["person:kim", "plan:p", "report:original", "statement:first"], hops: 3');
    const graphs = [await known("2025-11-18T23:59:59Z"), await known("2025-11-19T23:59:59Z"), await known("2025-11-22T12:00:00Z"), await known("2025-11-22T23:59:59Z"), await known("2025-11-24T23:59:59Z"), now];
    for (const [position, graph] of graphs.entries()) {
      const later = graphs[position + 1] ?? now;
      expect(idsOf(later.nodes)).toEqual(expect.arrayContaining([...idsOf(graph.nodes)]));
      expect(idsOf(later.edges)).toEqual(expect.arrayContaining([...idsOf(graph.edges)]));
    }
    expect(graphs.map(({ nodes }) => idsOf(nodes).includes("statement:first"))).toEqual([false, true, true, true, true, true]);
    expect(graphs.map(({ edges }) => idsOf(edges).includes("alleged-author-of:2"))).toEqual([false, false, false, true, true, true]);
    expect(graphs.map(({ nodes }) => idsOf(nodes).includes("report:spun"))).toEqual([false, false, false, false, true, true]);
    expect(graphs.map(({ nodes }) => idsOf(nodes).includes("quotation:first"))).toEqual([false, true, true, true, true, true]);
    expect(graphs.map(({ nodes }) => idsOf(nodes).includes("person:max"))).toEqual([false, false, false, false, false, true]);
    expect(graphs.map(({ nodes }) => idsOf(nodes).includes("version:p.draft"))).toEqual([false, false, false, false, false, true]);
  });

  it("leaves out an office that begins later, and keeps one that no text dates", async () => {
    const offices = async (args: string): Promise<readonly string[]> => idsOf((await around(`ids: ["org:office"], edgeTypes: ["HOLDS_OFFICE"]${args}`)).edges);
    const both = ["holds-office:person:lee/org:office/Director/2025-01", "holds-office:person:lee/org:office/Envoy"];
    expect(await offices("")).toEqual(both);
    expect(await offices(', knownAsOf: "2025-02-01T00:00:00Z"')).toEqual(both);
    expect(await offices(', knownAsOf: "2024-12-31T00:00:00Z"')).toEqual(both.slice(1));
    const begins = (from: string): Promise<unknown> => app.store.write((transaction) => transaction.run({ name: "test/begin", text: "MATCH ()-[e:HOLDS_OFFICE {title: 'Director'}]->() SET e.from = $from" }, { from }));
    for (const from of ["2025-01~", "2025-01/2025-03", "2025-01-1X", "../2025-01"]) {
      await begins(from);
      expect(await offices(', knownAsOf: "2025-01-15T00:00:00Z"')).toHaveLength(2);
    }
    await begins("2025-01");
  });

  it("shows no later contradiction for a disagreement that was public before it", async () => {
    const disagreement = async (at: string): Promise<Edge | undefined> => (await around(`ids: ["person:lee"], edgeTypes: ["DISAGREES_WITH"], knownAsOf: "${at}"`)).edges[0];
    expect(await disagreement("2025-11-23T00:00:00Z")).toMatchObject({ at: null, properties: { derived: true, scope: "SELF", disclosedLatest: "2025-11-22", caption: "Lee / Lee: Who?" } });
    expect((await disagreement("2025-11-23T00:00:00Z"))?.properties).not.toHaveProperty("contradictionId");
    expect(await disagreement("2025-11-24T23:59:59Z")).toMatchObject({ at: "2025-11-22", properties: { contradictionId: "contradiction:early" } });
  });

  it("finds the shortest ways, all edges side by side with them, and says what is left out", async () => {
    const way = await between('from: "person:kim", to: "org:office"');
    expect(idsOf(way.nodes)).toEqual(["person:kim", "org:office", "person:lee"]);
    expect(idsOf(way.edges)).toEqual(["said-about:1", "holds-office:person:lee/org:office/Director/2025-01", "holds-office:person:lee/org:office/Envoy"]);
    expect([way.truncated, way.total]).toEqual([false, 3]);
    expect((await between('from: "person:kim", to: "org:office", maxHops: 1')).nodes).toEqual([]);
    const far = await between('from: "person:max", to: "provision:p.draft.6", maxHops: 6');
    expect(idsOf(far.nodes)).toEqual(["person:max", "provision:p.draft.6", "person:lee", "plan:p", "version:p.draft"]);
    const known = await between('from: "person:max", to: "provision:p.draft.6", maxHops: 6, knownAsOf: "2025-11-30T00:00:00Z"');
    expect(known.nodes).toEqual([]);
    const base = await between('from: "person:kim", to: "person:lee", edgeTypes: ["MADE", "ABOUT"], limit: 1');
    expect([idsOf(base.nodes), base.truncated, base.total]).toEqual([["person:kim", "person:lee", "statement:first"], false, 3]);
    const several = await between('from: "person:kim", to: "plan:p", edgeTypes: ["MADE", "ABOUT", "SIDE_A", "SIDE_B", "QUOTES"], maxHops: 6');
    expect(idsOf(several.nodes)).toEqual(["person:kim", "plan:p", "statement:first"]);
    expect(idsOf((await between('from: "person:kim", to: "person:kim"')).nodes)).toEqual(["person:kim"]);
  });

  it("takes a round trip for each hop of a way and one for what is told of it, however long it may be", async () => {
    expect(await app.trips('{ paths(from: "person:kim", to: "org:office", maxHops: 6) { nodes { label } edges { caption } } }')).toBe(3);
    expect(await app.trips('{ paths(from: "person:gone", to: "org:office", maxHops: 6) { nodes { label } edges { caption } } }')).toBe(1);
  });

  it("refuses what is out of range, naming the limit, and a type it does not have, naming the nearest", async () => {
    const refusals: readonly (readonly [string, string, string])[] = [
      ['neighbourhood(ids: ["person:kim"], hops: 9)', "BAD_USER_INPUT", "hops is 9; 1 to 3 is allowed"],
      ['neighbourhood(ids: ["person:kim"], hops: 0)', "BAD_USER_INPUT", "hops is 0; 1 to 3 is allowed"],
      ['neighbourhood(ids: ["person:kim"], limit: 301)', "BAD_USER_INPUT", "limit is 301; 1 to 300 is allowed"],
      [`neighbourhood(ids: [${Array.from({ length: 51 }, () => '"person:kim"').join(", ")}])`, "BAD_USER_INPUT", "ids has 51 entries; 50 are allowed"],
      ['neighbourhood(ids: ["person:kim"], edgeTypes: ["SAID_ABUOT"])', "UNKNOWN_NAME", 'the graph has no edge type "SAID_ABUOT"; near: SAID_ABOUT'],
      ['neighbourhood(ids: ["person:kim"], edgeTypes: ["MADE]->() DELETE n //"])', "UNKNOWN_NAME", "the graph has no edge type"],
      ['neighbourhood(ids: ["person:kim"], edgeTypes: [])', "BAD_USER_INPUT", "edgeTypes is empty"],
      ['paths(from: "person:kim", to: "person:lee", maxHops: 7)', "BAD_USER_INPUT", "maxHops is 7; 1 to 6 is allowed"],
      ['paths(from: "person:kim", to: "person:lee", limit: 101)', "BAD_USER_INPUT", "limit is 101; 1 to 100 is allowed"],
    ];
    for (const [field, code, message] of refusals) expect(await app.refusal(`{ ${field} { total } }`)).toEqual({ code, message: expect.stringContaining(message) });
  });
});

/** Question 10 of the contract, asked of the graph that is shipped: facts that a reader of the five documents can check. */
describe.each(engines)("Witkoff and Dmitriev as known on 20 November, on %s", (_engine, open) => {
  let app: TestApp;
  let graph: Graph;
  beforeAll(async () => {
    app = await startTestApp(open);
    await loadBundle(app.store, QueryLibrary.load(), join(__dirname, "..", "data", "peace-plan-2025"));
    graph = (await app.ask(`{ neighbourhood(ids: ["person:steve-witkoff", "person:kirill-dmitriev"], knownAsOf: "2025-11-20T23:59:59Z") { ${whole} } }`))["neighbourhood"] as Graph;
  }, 120_000);
  afterAll(() => app.stop());

  it("have been told of by Axios, CNN and NBC with their sources, by Blair, and not yet by those who wrote later", () => {
    const ids = idsOf(graph.nodes);
    expect(ids).toEqual(expect.arrayContaining(["plan:us-28-point", "outlet:axios", "outlet:cnn", "outlet:nbc-news", "anon:axios.us-official", "anon:cnn.us-official", "anon:nbc.senior-administration-official", "person:david-blair"]));
    for (const later of ["person:anne-applebaum", "outlet:bloomberg", "person:heather-cox-richardson", "person:donald-heflin", "person:angus-king"]) expect(ids).not.toContain(later);
    expect([graph.truncated, graph.total]).toEqual([false, graph.nodes.length]);
  });

  it("are said to have drafted or been consulted by others, never as a fact", () => {
    const captions = graph.edges.filter(({ type, source }) => type === "ALLEGED_AUTHOR_OF" && ["person:steve-witkoff", "person:kirill-dmitriev"].includes(source)).map(({ caption }) => caption).sort();
    expect(captions).toEqual([
      "CNN wrote that Steve Witkoff negotiated The US 28-point plan",
      "NBC News reportedly said that Steve Witkoff drafted The US 28-point plan",
      "a US official (Axios), unnamed, said that Kirill Dmitriev was consulted on The US 28-point plan",
      "a US official (Axios), unnamed, said that Steve Witkoff drafted The US 28-point plan",
      "a US official (CNN), unnamed, said that Steve Witkoff drafted The US 28-point plan",
      "a senior administration official (NBC News), unnamed, said that Kirill Dmitriev was consulted on The US 28-point plan",
    ]);
  });

  it("are joined by Dmitriev's own words of three days with Witkoff in Miami", () => {
    expect(graph.edges.filter(({ source, target }) => source === "person:kirill-dmitriev" && target === "person:steve-witkoff").map(({ statementId, caption }) => [statementId, caption])).toEqual([
      ["statement:axios.dmitriev-three-days-in-miami", "Kirill Dmitriev said: He spent three days with Witkoff and other members of Trump's team when he visited Miami on 24–26 October."],
    ]);
  });

  it("have fewer around them the earlier it is asked for, and every word shown was public then", async () => {
    const at = async (knownAsOf: string): Promise<Graph> => (await app.ask(`{ neighbourhood(ids: ["person:steve-witkoff", "person:kirill-dmitriev"], knownAsOf: "${knownAsOf}") { ${whole} } }`))["neighbourhood"] as Graph;
    const before = await at("2025-11-19T12:00:00Z");
    const after = await at("2025-12-31T00:00:00Z");
    expect(idsOf(graph.edges)).toEqual(expect.arrayContaining([...idsOf(before.edges)]));
    expect(idsOf(after.edges)).toEqual(expect.arrayContaining([...idsOf(graph.edges)]));
    expect(before.edges.length).toBeLessThan(graph.edges.length);
    expect(graph.edges.length).toBeLessThan(after.edges.length);
    const ids = graph.edges.flatMap(({ statementId }) => statementId ?? []);
    const known = await app.ask(`{ statements(knownAsOf: "2025-11-20T23:59:59Z", first: 100) { nodes { id } } }`);
    const all = new Set(idsOf((known["statements"] as { nodes: readonly Node[] }).nodes));
    expect(ids.filter((id) => !all.has(id))).toEqual([]);
  });

  it("are surrounded by the types that viewers draw, unless others are named", () => {
    expect(graph.edges.filter(({ type }) => !viewerEdgeTypes.includes(type))).toEqual([]);
  });
});
