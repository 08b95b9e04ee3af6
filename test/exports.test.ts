import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { get as ask } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { MultiDirectedGraph } from "graphology";
import * as jsonld from "jsonld";
import request from "supertest";
import { csvText } from "../src/domain/export/csvText";
import { createDomain, type Domain } from "../src/domain/domain";
import { exportSourceOf } from "../src/domain/export/exportSource";
import { exportFormats } from "../src/domain/export/formats";
import { loadBundle } from "../src/domain/ingest/loadBundle";
import { idPrefixes, labelOfId } from "../src/domain/model";
import { createContext } from "../src/graphql/context";
import type { OnrecordServer } from "../src/http/server";
import type { GraphStore } from "../src/store/graphStore";
import { engines } from "./support/engines";
import { contextOf, queries, serverWith } from "./support/httpServer";
import { settings } from "./support/neo4jForTests";
import { pythonWith, sayWhetherPython } from "./support/python";

const root = join(__dirname, "..");
const python = pythonWith(["networkx==3.6.1", "lxml==6.1.3"]);
const withPython = python === null ? it.skip : it;
sayWhetherPython(python, "reads the exports with networkx");
const pandas = pythonWith(readFileSync(join(root, "examples", "notebook", "requirements.txt"), "utf8").trim().split("\n"));
const withPandas = pandas === null ? it.skip : it;
sayWhetherPython(pandas, "reads the tables with pandas");

/** What networkx reads of a file: its nodes and edges with their attributes, and in what they differ from those of the graph as JSON. */
const reader = `
import json, sys, networkx as nx
path = sys.argv[1]
graph = nx.read_gexf(path, version="1.3") if path.endswith("gexf") else nx.read_graphml(path, force_multigraph=True)
nodes = sorted([[n, d] for n, d in graph.nodes(data=True)], key=lambda one: one[0])
edges = sorted([[str(d.get("id", k)), s, t, d] for s, t, k, d in graph.edges(keys=True, data=True)], key=lambda one: one[0])
whole = json.load(open(sys.argv[2], encoding="utf8"))
wanted = nx.node_link_graph(whole, edges="links")
assert (wanted.is_multigraph(), wanted.is_directed(), len(wanted), wanted.size()) == (True, True, len(whole["nodes"]), len(whole["links"]))
def differing(what, one, held, kind):
    names = {"kind": kind, "start": "startOffset", "end": "endOffset"}
    said = {"label": one.get("label", one.get("caption")), "kind": one["type"]} | ({"caption": one["caption"], "at": one["at"], "statementId": one["statementId"]} if kind == "clash" else {})
    # An edge tells its own date and words; what the statement's edge holds of them is a part.
    own = {names.get(name, name): value for name, value in one["properties"].items() if kind == "subkind" or name not in ("at", "caption")}
    for name, value in (own | said).items():
        got = held.get(name)
        value = json.dumps(value, ensure_ascii=False, separators=(",", ":")) if isinstance(value, list) else value
        if value is not None and (got != value or (isinstance(got, bool) != isinstance(value, bool))):
            yield [what, name, value, got]
held = {n: d for n, d in nodes}
joined = {i: (s, t, d) for i, s, t, d in edges}
faults = [fault for n in whole["nodes"] for fault in differing(n["id"], n, held[n["id"]], "subkind")]
faults += [fault for e in whole["links"] for fault in differing(e["key"], e, joined[e["key"]][2], "clash")]
faults += [[e["key"], e["source"], e["target"]] for e in whole["links"] if joined[e["key"]][:2] != (e["source"], e["target"])]
print(json.dumps({"nodes": nodes, "edges": edges, "faults": faults[:20]}, default=str))`;

/** What pandas makes of the tables: rows, the types of columns, and dates as dates. */
const tables = `
import json, sys, pandas as pd
read = {name: pd.read_csv(f"{sys.argv[1]}/{name}.csv") for name in ("actors", "statements", "edges", "sources")}
for name, columns in (("statements", ("saidEarliest", "saidLatest", "disclosedEarliest", "disclosedLatest")), ("edges", ("earliest", "latest"))):
    for column in columns:
        dates = pd.to_datetime(read[name][column], format="%Y-%m-%d")
        assert dates.notna().sum() == read[name][column].notna().sum() > 0, column
kinds = pd.api.types
print(json.dumps({
  "rows": {name: len(table) for name, table in read.items()}, "unique": all(table["id"].is_unique for table in read.values()),
  "numbers": [name for name in ("confidence", "similarity", "gapDays", "score", "startOffset") if kinds.is_numeric_dtype(read["edges"][name])],
  "booleans": sorted(set(read["edges"]["derived"].dropna().map(type).map(lambda one: one.__name__))), "cyrillic": int(read["actors"]["aliases"].str.contains("Рубио", na=False).sum()),
  "joined": int(read["edges"].merge(read["statements"], left_on="statementId", right_on="id").shape[0]), "told": int(read["edges"]["statementId"].notna().sum()),
}))`;

interface Read {
  readonly nodes: readonly (readonly [string, Readonly<Record<string, unknown>>])[];
  readonly edges: readonly (readonly [string, string, string, Readonly<Record<string, unknown>>])[];
  readonly faults: readonly (readonly unknown[])[];
}

const own = "urn:onrecord:term:";
const xsd = "http://www.w3.org/2001/XMLSchema#";
const edtfType = "http://id.loc.gov/datatypes/edtf/EDTF";
type Expanded = Readonly<Record<string, unknown>>;
type LinkedRecord = Readonly<Record<string, unknown>> & { readonly "@reverse": Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>> };

/** Every key of a document that stands for a property. */
function termsOf(value: unknown): readonly string[] {
  if (Array.isArray(value)) return (value as readonly unknown[]).flatMap(termsOf);
  if (typeof value !== "object" || value === null || "@json" in value || (value as Expanded)["@type"] === "@json") return [];
  return Object.entries(value).flatMap(([term, inner]) => (term === "@context" || term === "errors" ? [] : [...(term.startsWith("@") ? [] : [term]), ...termsOf(inner)]));
}

/** A document as it expands, with nothing fetched; every property of it is there, under an absolute address. */
async function expandedWhole(document: object): Promise<readonly Expanded[]> {
  const expanded = await jsonld.expand(document as jsonld.JsonLdDocument, { documentLoader: (url: string) => Promise.reject(new Error(`${url} would be fetched`)) });
  const terms = termsOf(expanded).filter((term) => term !== `${own}errors`);
  expect(terms.filter((term) => !/^(https?:\/\/|urn:)/.test(term))).toEqual([]);
  expect(terms.length).toBe(termsOf(document).length);
  return expanded as readonly Expanded[];
}

function nodeOf(expanded: readonly Expanded[], path: string): Expanded {
  return expanded.find((one) => String(one["@id"]).endsWith(path) && "@type" in one) ?? {};
}

const exported = new Map<string, Readonly<Record<string, readonly string[]>>>();

describe.each(engines)("An export on %s", (engine, open) => {
  let store: GraphStore;
  let domain: Domain;
  let server: OnrecordServer;
  let folder: string;
  beforeAll(async () => {
    store = await open();
    await loadBundle(store, queries, join(root, "data", "peace-plan-2025"));
    domain = createDomain(store, queries);
    server = await serverWith(() => createContext(domain), { exports: domain });
    folder = mkdtempSync(join(settings.folder, "exports-"));
  }, 240_000);
  afterAll(async () => {
    await server.stop();
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const get = (path: string): request.Test => request(server.http).get(`/export/${path}`).buffer(true).parse((response, done) => {
    const pieces: Buffer[] = [];
    response.on("data", (piece: Buffer) => void pieces.push(piece)).on("end", () => done(null, Buffer.concat(pieces).toString("utf8")));
  });
  const permalink = (id: string, accept: string): request.Test => request(server.http).get(`/n/${id}`).set("accept", accept).buffer(true);
  const textOf = async (path: string): Promise<string> => {
    const response = await get(path);
    expect([path, response.status]).toEqual([path, 200]);
    return response.body as string;
  };
  const table = (text: string): readonly Readonly<Record<string, string>>[] => parse(text, { columns: true, bom: true }) as readonly Record<string, string>[];
  const wanted = async (): Promise<{ nodes: number; edges: number }> => {
    const [counted] = await store.read({ name: "test/count", text: "MATCH (n) WHERE n.retiredAt IS NULL AND NOT n:Review WITH count(n) AS nodes MATCH (a)-[e]->(b) WHERE a.retiredAt IS NULL AND b.retiredAt IS NULL AND e.retiredAt IS NULL RETURN nodes, count(e) AS edges" });
    return counted as unknown as { nodes: number; edges: number };
  };

  it("holds every standing node and edge once, in each shape of JSON, and the same as the other engine's", async () => {
    const counts = await wanted();
    const cytoscape = JSON.parse(await textOf("graph.json")) as { elements: Record<"nodes" | "edges", { data: { id: string; source?: string; target?: string } }[]> };
    const ids = cytoscape.elements.nodes.map(({ data }) => data.id);
    const edges = cytoscape.elements.edges.map(({ data }) => data);
    expect([ids.length, edges.length]).toEqual([counts.nodes, counts.edges]);
    expect([new Set(ids).size, new Set(edges.map(({ id }) => id)).size]).toEqual([ids.length, edges.length]);
    const known = new Set(ids);
    expect(edges.filter(({ source = "", target = "" }) => !known.has(source) || !known.has(target))).toEqual([]);
    const graphology = JSON.parse(await textOf("graph.json?shape=graphology")) as { nodes: { key: string }[]; edges: { key: string }[] };
    const nodelink = JSON.parse(await textOf("graph.json?shape=nodelink")) as { nodes: { id: string }[]; links: { key: string }[] };
    expect([graphology.nodes.map(({ key }) => key), nodelink.nodes.map(({ id }) => id)]).toEqual([ids, ids]);
    expect([graphology.edges.map(({ key }) => key), nodelink.links.map(({ key }) => key)]).toEqual([edges.map(({ id }) => id), edges.map(({ id }) => id)]);
  }, 120_000);

  it("is equal to the other engine's, for every format, of a part of the graph and of what was known of it", async () => {
    const texts: Record<string, readonly string[]> = {};
    for (const { name } of exportFormats) for (const part of ["ids=person:steve-witkoff,plan:us-28-point&hops=2", "ids=statement:richardson.rubio-call-to-senators&knownAsOf=2025-11-23"]) {
      texts[`${name} ${part}`] = (await textOf(`${name}?${part}`)).replaceAll(/20\d\d-\d\d-\d\dT\d\d:\d\d:\d\dZ|http:\/\/127\.0\.0\.1:\d+/g, "").split("\n");
    }
    const differing = [...exported.values()].flatMap((before) => Object.entries(texts).flatMap(([name, lines]) => lines.filter((line, nth) => line !== before[name]?.[nth]).slice(0, 1)));
    expect(differing).toEqual([]);
    exported.set(engine, texts);
  }, 120_000);

  it("is a table that reads back, Cyrillic whole, with a mark for spreadsheets only", async () => {
    const actors = await textOf("actors.csv");
    expect(actors.startsWith("\ufeff")).toBe(true);
    expect(table(actors).find(({ id }) => id === "person:steve-witkoff")?.["aliases"]).toContain("Уиткофф");
    const pandas = await textOf("statements.csv?for=pandas");
    expect(pandas.startsWith("\ufeff")).toBe(false);
    const statements = await store.read({ name: "test/statements", text: "MATCH (s:Statement) WHERE s.retiredAt IS NULL RETURN s.id AS id, s.gist AS gist ORDER BY id" });
    expect(table(pandas).map(({ id, gist }) => ({ id, gist }))).toEqual(statements);
    expect(table(pandas).find(({ id }) => id === "statement:richardson.rubio-call-to-senators")).toMatchObject({ speakers: "Marco Rubio", attestation: "REPORTED" });
    const [gephi = ""] = (await textOf("edges.csv?for=gephi&ids=person:steve-witkoff")).split("\n");
    expect(gephi).toMatch(/^Source,Target,Type,Id,Label,/);
    expect(table(await textOf("sources.csv?ids=person:steve-witkoff&knownAsOf=2025-11-20")).map(({ id }) => id)).toEqual(expect.arrayContaining(["report:digest.axios-drafting"]));
  }, 120_000);

  it("expands as JSON-LD with nothing fetched and nothing dropped, every node and edge under its permalink, in terms of schema.org and PROV", async () => {
    const counts = await wanted();
    const document = JSON.parse(await textOf("graph.jsonld")) as { "@graph": readonly object[] };
    const expanded = await expandedWhole(document);
    const origin = nodeOf(expanded, "/n/person:angus-king")["@id"]?.toString().replace(/\/n\/.*/, "");
    expect(origin).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    const typed = expanded.filter((one) => "@id" in one && "@type" in one);
    expect([typed.filter(({ "@id": id }) => !String(id).includes("#")).length, typed.filter(({ "@id": id }) => String(id).includes("#")).length]).toEqual([counts.nodes, counts.edges]);
    expect(new Set(typed.map(({ "@id": id }) => id)).size).toBe(counts.nodes + counts.edges);
    const known = new Set(typed.map(({ "@id": id }) => id));
    const linked = typed.flatMap((one) => [`${own}source`, `${own}target`, `${own}statement`].flatMap((term) => (one[term] as readonly { "@id": string }[] | undefined ?? []).map((far) => far["@id"])));
    expect(linked.filter((id) => !known.has(id))).toEqual([]);
    const types = new Set(typed.flatMap(({ "@type": ofOne }) => ofOne as readonly string[]));
    for (const type of ["http://www.w3.org/ns/prov#Activity", "https://schema.org/Quotation", "https://schema.org/Claim", "https://schema.org/NewsArticle"]) expect(types).toContain(type);
    expect([...types].filter((type) => !/^(https:\/\/schema\.org\/|http:\/\/www\.w3\.org\/ns\/prov#|https:\/\/schema\.followthemoney\.tech\/#|urn:onrecord:term:)\w+$/.test(type))).toEqual([]);
    expect(JSON.stringify(expanded)).toContain("reportedly said");
  }, 120_000);

  it("gives one of each kind of node by itself as JSON-LD under its permalink, nothing dropped, saying of it what the whole says", async () => {
    const [row] = await store.read({ name: "test/oneOfEach", text: "MATCH (n) WHERE n.retiredAt IS NULL AND NOT n:Review WITH labels(n) AS kinds, min(n.id) AS one, max(n.id) AS other RETURN collect(one) + collect(other) AS ids" });
    const ids = row?.["ids"] as readonly string[];
    const kinds = new Set(ids.map((id) => id.split(":")[0]));
    expect([...kinds].sort()).toEqual(Object.keys(idPrefixes).filter((prefix) => prefix !== "review").sort());
    const whole = await expandedWhole(JSON.parse(await textOf("graph.jsonld")) as object);
    const addressless = (one: object | undefined): string => JSON.stringify(one).replaceAll(/http:\/\/127\.0\.0\.1:\d+/g, "");
    for (const id of ids) {
      const answer = await permalink(id, "application/ld+json");
      expect([id, answer.status, answer.headers["content-type"]]).toEqual([id, 200, "application/ld+json; charset=utf-8"]);
      const [node, ...others] = await expandedWhole(JSON.parse(answer.text) as object);
      expect([others, String(node?.["@id"]).replace(/^http:\/\/127\.0\.0\.1:\d+/, "")]).toEqual([[], `/n/${id}`]);
      for (const [term, value] of Object.entries(nodeOf(whole, `/n/${id}`))) expect([id, term, addressless({ value: node?.[term] })]).toEqual([id, term, addressless({ value })]);
      expect(Object.keys(node?.["@reverse"] ?? {}).length).toBeGreaterThan(0);
    }
  }, 120_000);

  it("links as facts no claims: authorship, disagreement, and who copied where that is open stand with whose word it is", async () => {
    const plan = JSON.parse((await permalink("plan:us-28-point", "application/ld+json")).text) as LinkedRecord;
    expect(Object.keys(plan).filter((term) => /author|creator|attributed/i.test(term))).toEqual([]);
    const alleged = plan["@reverse"]["onrecord:target"]?.filter((claim) => claim["@type"] === "onrecord:ALLEGED_AUTHOR_OF") ?? [];
    expect(alleged.find((claim) => claim["onrecord:stance"] === "DENIES" && JSON.stringify(claim["onrecord:by"]).includes("person:marco-rubio"))).toMatchObject({
      "schema:description": "Marco Rubio reportedly denied that United States originated The US 28-point plan", "onrecord:statement": expect.stringMatching(/\/n\/statement:richardson\.rubio-call-to-senators$/) as unknown,
    });
    const pigott = JSON.parse((await permalink("statement:richardson.pigott-blatantly-false", "application/ld+json")).text) as Record<string, unknown>;
    expect([pigott["onrecord:denies"], pigott["onrecord:asserts"]]).toEqual([expect.arrayContaining([expect.objectContaining({ "@id": expect.stringContaining("/n/proposition:") as unknown })]), undefined]);
    const [open] = await store.read({ name: "test/open", text: "MATCH (a:Report)-[e:DERIVED_FROM {directed: false}]->(b:Report) WHERE COUNT { (a)-[:DERIVED_FROM]->(b) } = 1 RETURN a.id AS later, b.id AS earlier ORDER BY later LIMIT 1" });
    const later = JSON.parse((await permalink(String(open?.["later"]), "application/ld+json")).text) as LinkedRecord;
    expect(JSON.stringify(later["prov:wasDerivedFrom"] ?? [])).not.toContain(String(open?.["earlier"]));
    expect(later["@reverse"]["onrecord:source"]?.map((claim) => claim["schema:description"])).toContainEqual(expect.stringContaining("who copied being open"));
    const unnamed = JSON.parse((await permalink("anon:ap-geneva.ukrainian-officials", "application/ld+json")).text) as LinkedRecord;
    expect(unnamed["@type"]).toEqual(["onrecord:AnonymousSource", "ftm:LegalEntity", "prov:Agent"]);
  });

  it("types dates as exactly as a text gives them", async () => {
    const [report] = await expandedWhole(JSON.parse((await permalink("report:digest.ap-geneva", "application/ld+json")).text) as object);
    const [statement] = await expandedWhole(JSON.parse((await permalink("statement:richardson.rubio-call-to-senators", "application/ld+json")).text) as object);
    const { publishedAt } = (await store.read({ name: "test/date", text: "MATCH (r:Report {id: 'report:digest.ap-geneva'}) RETURN r.publishedAt AS publishedAt" }))[0] as { publishedAt: string };
    expect(report?.[`${own}publishedAt`]).toEqual([{ "@type": edtfType, "@value": publishedAt }]);
    expect(report?.["https://schema.org/datePublished"] ?? null).toEqual(/^\d{4}-\d\d-\d\d$/.test(publishedAt) ? [{ "@type": `${xsd}date`, "@value": publishedAt }] : null);
    expect(statement?.[`${own}said`]).toEqual([{ "@type": edtfType, "@value": expect.stringContaining("/") as unknown }]);
    expect(statement?.[`${own}saidEarliest`]).toEqual([{ "@type": `${xsd}date`, "@value": expect.stringMatching(/^\d{4}-\d\d-\d\d$/) as unknown }]);
    expect(statement?.[`${own}recordedAt`]).toEqual([{ "@type": `${xsd}dateTime`, "@value": expect.stringMatching(/Z$/) as unknown }]);
  });

  it("gives a permalink in the form that is asked for, by weight, and says what else there is", async () => {
    const forms: readonly (readonly [accept: string, status: number, type: string])[] = [
      ["*/*", 200, "text/html"], ["text/html", 200, "text/html"], ["application/json", 200, "application/json"], ["application/*", 200, "application/ld+json"],
      ["text/html;q=0.2, application/ld+json;q=0.9", 200, "application/ld+json"], ["text/html, application/ld+json;q=0.9", 200, "text/html"], ["application/ld+json;q=0", 406, "application/json"],
      ['application/ld+json;profile="http://www.w3.org/ns/json-ld#expanded"', 200, "application/ld+json"], ["text/turtle, application/ld+json;q=0.5", 200, "application/ld+json"], ["image/png", 406, "application/json"],
    ];
    for (const [accept, status, type] of forms) {
      const answer = await permalink("person:angus-king", accept);
      expect([accept, answer.status, answer.headers["content-type"], answer.headers["vary"]]).toEqual([accept, status, `${type}; charset=utf-8`, expect.stringMatching(/\baccept\b/i)]);
      if (status === 406) expect(answer.text).toContain("there are text/html, application/ld+json, application/json");
    }
    const whole = await permalink("person:angus-king", "application/ld+json");
    expect(whole.headers).toMatchObject({ "access-control-allow-origin": "*", link: expect.stringContaining('rel="canonical"') as unknown });
    expect((await permalink("person:angus-king", "application/ld+json").set("if-none-match", whole.headers["etag"] ?? "")).status).toBe(304);
    const head = await request(server.http).head("/n/person:angus-king").set("accept", "application/ld+json");
    expect([head.status, head.headers["content-type"], head.text]).toEqual([200, "application/ld+json; charset=utf-8", undefined]);
    for (const id of ["person:nobody", "review:x", "%00", "nothing"]) {
      const unknown = await permalink(id, "application/ld+json");
      expect([id, unknown.status, unknown.headers["content-type"], unknown.headers["vary"]]).toEqual([id, 404, "application/ld+json; charset=utf-8", expect.stringMatching(/\baccept\b/i)]);
      const [told] = await expandedWhole(JSON.parse(unknown.text) as object);
      expect(told).toEqual({ [`${own}errors`]: [{ "@type": "@json", "@value": [expect.objectContaining({ extensions: { code: "UNKNOWN_NAME", requestId: unknown.headers["x-request-id"] } })] }] });
    }
  });

  it("is told by its tag: unchanged is 304, and any change makes another", async () => {
    const first = await get("actors.csv");
    const tag = first.headers["etag"] ?? "";
    expect(first.headers).toMatchObject({ "access-control-allow-origin": "*", "content-disposition": 'attachment; filename="onrecord-actors.csv"', "cross-origin-resource-policy": "cross-origin" });
    const again = await get("actors.csv").set("if-none-match", tag);
    expect([again.status, again.body]).toEqual([304, ""]);
    const head = await request(server.http).head("/export/actors.csv");
    expect([head.status, head.headers["etag"], head.headers["content-type"], head.text]).toEqual([200, tag, "text/csv; charset=utf-8", undefined]);
    expect((await request(server.http).head("/export/actors.csv").set("if-none-match", `"other", ${tag}`)).status).toBe(304);
    expect((await get("actors.csv?for=pandas")).headers["etag"]).not.toBe(tag);
    await store.write((transaction) => transaction.run({ name: "test/change", text: "MATCH (a:Actor {id: 'person:steve-witkoff'}) SET a.description = '=1+1'" }));
    const changed = await get("actors.csv").set("if-none-match", tag);
    expect([changed.status, changed.headers["etag"] === tag]).toEqual([200, false]);
    expect(table(changed.body as string).find(({ id }) => id === "person:steve-witkoff")?.["description"]).toBe("'=1+1");
    expect(table((await get("actors.csv?for=pandas")).body as string).find(({ id }) => id === "person:steve-witkoff")?.["description"]).toBe("=1+1");
  });

  it("refuses what there is not, with a code and the request's id", async () => {
    const refusals: readonly (readonly [string, number, string, string])[] = [
      ["graph.pdf", 404, "UNKNOWN_NAME", "there are graph.json"], ["graph.json?shape=round", 400, "BAD_USER_INPUT", "graph.json has cytoscape, graphology, nodelink"],
      ["edges.csv?shape=cytoscape", 400, "BAD_USER_INPUT", "is no parameter"], ["graph.json?hops=2", 400, "BAD_USER_INPUT", "needs ids"],
      ["graph.json?ids=person:marco-rubio&hops=9", 400, "BAD_USER_INPUT", "hops is 9; 1 to 3 is allowed"], ["graph.json?ids=person:marco-rubio&limit=x", 400, "BAD_USER_INPUT", "limit is"],
      ["graph.json?edgeTypes=SAID", 404, "UNKNOWN_NAME", "SAID_ABOUT"], ["graph.json?knownAsOf=2025-02-30", 400, "BAD_USER_INPUT", "knownAsOf is"], ["graph.json?ids=a&ids=b", 400, "BAD_USER_INPUT", "more than once"],
      ["graph.json?ids=", 400, "BAD_USER_INPUT", "ids is empty"], ["graph.json?ids=,%20,", 400, "BAD_USER_INPUT", "between commas"], ["edges.csv?edgeTypes=,", 400, "BAD_USER_INPUT", "between commas"],
      ["edges.csv?knownAsOf=", 400, "BAD_USER_INPUT", "knownAsOf is empty"], ["edges.csv?for=", 400, "BAD_USER_INPUT", "for is empty"], ["graph.json?ids=person:marco-rubio&limit=301", 400, "BAD_USER_INPUT", "1 to 300"],
    ];
    for (const [path, status, code, message] of refusals) {
      const response = await request(server.http).get(`/export/${path}`);
      const [error] = (response.body as { errors: { message: string; extensions: { code: string; requestId: string } }[] }).errors;
      expect([path, response.status, error?.extensions.code, error?.message, error?.extensions.requestId]).toEqual([path, status, code, expect.stringContaining(message), response.headers["x-request-id"]]);
    }
    expect((await request(server.http).post("/export/graph.json")).status).toBe(405);
    expect((await request(server.http).options("/export/graph.json")).headers["access-control-allow-methods"]).toBe("GET, HEAD");
  });

  withPython("is read by networkx with the same nodes, edges and attributes", async () => {
    const counts = await wanted();
    const whole = join(folder, "nodelink.json");
    writeFileSync(whole, await textOf("graph.json?shape=nodelink"));
    for (const name of ["graph.graphml", "graph.gexf"]) {
      const file = join(folder, name);
      writeFileSync(file, await textOf(name));
      const read = JSON.parse(execFileSync(python ?? "", ["-c", reader, file, whole], { encoding: "utf8", maxBuffer: 2 ** 28 })) as Read;
      expect([name, read.nodes.length, read.edges.length]).toEqual([name, counts.nodes, counts.edges]);
      expect(read.faults).toEqual([]);
      const witkoff = read.nodes.find(([id]) => id === "person:steve-witkoff")?.[1];
      expect(witkoff).toMatchObject({ label: "Steve Witkoff", kind: "Person", name: "Steve Witkoff" });
      const denial = read.edges.find(([id]) => id === "alleged-author-of:richardson.rubio-call-to-senators/org:united-states/plan:us-28-point/person:marco-rubio/us-28-point.text-of-united-states/denies");
      expect(denial?.slice(1, 3)).toEqual(["org:united-states", "plan:us-28-point"]);
      expect(denial?.[3]).toMatchObject({ kind: "ALLEGED_AUTHOR_OF", stance: "DENIES", derived: true, caption: "Marco Rubio reportedly denied that United States originated The US 28-point plan" });
    }
  }, 240_000);

  withPandas("is read by pandas as tables whose dates are dates, numbers numbers, and ids join", async () => {
    const counts = await wanted();
    for (const name of ["actors", "statements", "edges", "sources"]) writeFileSync(join(folder, `${name}.csv`), await textOf(`${name}.csv?for=pandas`));
    const read = JSON.parse(execFileSync(pandas ?? "", ["-c", tables, folder], { encoding: "utf8" })) as Record<string, unknown> & { rows: Record<string, number>; cyrillic: number; told: number };
    expect(read).toMatchObject({ rows: { edges: counts.edges }, unique: true, numbers: ["confidence", "similarity", "gapDays", "score", "startOffset"], booleans: ["bool"], joined: read.told });
    expect(read.cyrillic).toBe(1);
  }, 120_000);

  it("is a table for Gephi with one heading each, and has positions where a library needs them", async () => {
    const ids = new Set(table(await textOf("actors.csv?for=gephi")).map(({ Id }) => Id));
    for (const name of ["actors", "statements", "edges", "sources"]) {
      const [row = {}] = table(await textOf(`${name}.csv?for=gephi`));
      const headings = Object.keys(row).map((heading) => heading.toLowerCase());
      expect([name, headings.filter((heading, place) => headings.indexOf(heading) !== place)]).toEqual([name, []]);
      expect(Object.keys(row).slice(0, name === "edges" ? 5 : 2)).toEqual(name === "edges" ? ["Source", "Target", "Type", "Id", "Label"] : ["Id", "Label"]);
    }
    const said = table(await textOf("edges.csv?for=gephi&edgeTypes=ALLEGED_AUTHOR_OF"));
    expect(said.filter(({ Source = "", By = "", Stance = "", Earliest = "" }) => !ids.has(Source) || !ids.has(By) || !/^(ASSERTS|DENIES)$/.test(Stance) || !/^(\d{4}-\d\d-\d\d)?$/.test(Earliest))).toEqual([]);
    const drawn = new MultiDirectedGraph();
    drawn.import(JSON.parse(await textOf("graph.json?shape=graphology&ids=person:steve-witkoff")) as object);
    expect(drawn.filterNodes((_id, { x, y, color }) => !Number.isFinite(x) || !Number.isFinite(y) || !/^#[0-9A-F]{6}$/i.test(String(color)))).toEqual([]);
    expect(new Set(drawn.mapNodes((_id, { x, y }) => `${String(x)} ${String(y)}`)).size).toBe(drawn.order);
  });

  it("holds, in every format, exactly what the neighbourhood of the same arguments holds", async () => {
    for (const filters of [{ ids: "person:angus-king", hops: 2, edgeTypes: "SAID_ABOUT,DISAGREES_WITH", knownAsOf: "2025-11-23", limit: 7 }, { ids: "statement:richardson.pigott-blatantly-false,plan:us-28-point", limit: 40 }]) {
      const { ids, edgeTypes } = filters;
      const { nodes, edges } = await domain.graphView.neighbourhood({ hops: null, knownAsOf: null, ...filters, ids: ids.split(","), edgeTypes: edgeTypes?.split(",") ?? null });
      const [nodeIds, edgeIds] = [nodes.map(({ id }) => id).sort(), edges.map(({ id }) => id).sort()];
      expect([nodeIds.length > 1, edgeIds.length > 1]).toEqual([true, true]);
      const query = Object.entries(filters).map(([name, value]) => `${name}=${String(value)}`).join("&");
      const json = async (shape: string): Promise<string> => textOf(`graph.json?shape=${shape}&${query}`);
      const cytoscape = JSON.parse(await json("cytoscape")) as { elements: Record<"nodes" | "edges", { data: { id: string } }[]> };
      const graphology = JSON.parse(await json("graphology")) as Record<"nodes" | "edges", { key: string }[]>;
      const nodelink = JSON.parse(await json("nodelink")) as { nodes: { id: string }[]; links: { key: string }[] };
      const linked = JSON.parse(await textOf(`graph.jsonld?${query}`)) as { "@graph": { "@id"?: string; "@type"?: unknown }[] };
      const addresses = new Set(linked["@graph"].flatMap((one) => (one["@id"] === undefined || one["@type"] === undefined ? [] : [decodeURIComponent(one["@id"].replace(/^.*?\/n\//, ""))])));
      const [gexf, graphml] = [await textOf(`graph.gexf?${query}`), await textOf(`graph.graphml?${query}`)];
      const inXml = (text: string, element: string): readonly string[] => [...text.matchAll(new RegExp(`<${element} id="([^"]*)"`, "g"))].map(([, id = ""]) => id.replaceAll("&amp;", "&"));
      const held: Readonly<Record<string, readonly [readonly string[], readonly string[]]>> = {
        cytoscape: [cytoscape.elements.nodes.map(({ data }) => data.id), cytoscape.elements.edges.map(({ data }) => data.id)],
        graphology: [graphology.nodes.map(({ key }) => key), graphology.edges.map(({ key }) => key)],
        nodelink: [nodelink.nodes.map(({ id }) => id), nodelink.links.map(({ key }) => key)],
        jsonld: [[...addresses].filter((id) => !id.includes("#")), [...addresses].flatMap((id) => (id.includes("#") ? [id.slice(id.indexOf("#") + 1)] : []))],
        gexf: [inXml(gexf, "node"), inXml(gexf, "edge")], graphml: [inXml(graphml, "node"), inXml(graphml, "edge")],
      };
      for (const [name, [ofNodes, ofEdges]] of Object.entries(held)) expect([name, [...ofNodes].sort(), [...ofEdges].sort()]).toEqual([name, nodeIds, edgeIds]);
      const rowsOf = async (name: string): Promise<readonly string[]> => table(await textOf(`${name}?for=pandas&${query}`)).map(({ id = "" }) => id).sort();
      expect(await rowsOf("edges.csv")).toEqual(edgeIds);
      expect(await rowsOf("actors.csv")).toEqual(nodeIds.filter((id) => labelOfId(id) === "Actor"));
      const behind = new Set([...nodeIds.filter((id) => labelOfId(id) === "Statement"), ...edges.flatMap(({ statementId }) => statementId ?? [])]);
      expect(await rowsOf("statements.csv")).toEqual([...behind].sort());
      expect((await rowsOf("sources.csv")).filter((id) => !/^(report|document):/.test(id))).toEqual([]);
    }
  }, 120_000);

  withPython("is GEXF 1.3 by its schema", async () => {
    const file = join(folder, "checked.gexf");
    for (const part of ["", "?ids=person:steve-witkoff,plan:us-28-point&hops=3&knownAsOf=2025-11-22"]) {
      writeFileSync(file, await textOf(`graph.gexf${part}`));
      const check = "import sys; from lxml import etree; etree.XMLSchema(etree.parse(sys.argv[1])).assertValid(etree.parse(sys.argv[2])); print('valid')";
      expect(execFileSync(python ?? "", ["-c", check, join(__dirname, "support", "gexf.xsd"), file], { encoding: "utf8" })).toBe("valid\n");
    }
  }, 240_000);

  it("lays a graph out in the same way each time, and writes whole days", async () => {
    const [one, other] = [await textOf("graph.gexf?ids=person:steve-witkoff"), await textOf("graph.gexf?ids=person:steve-witkoff")];
    expect(one).toBe(other);
    expect(one).toContain('<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">');
    expect(one).toContain('timeformat="date"');
    expect((one.match(/<viz:position /g) ?? []).length).toBe((one.match(/<node /g) ?? []).length);
    expect([...one.matchAll(/ (?:start|end)="([^"]*)"/g)].filter(([, day = ""]) => !/^\d{4}-\d\d-\d\d$/.test(day))).toEqual([]);
    expect(one).toMatch(/<edge [^>]*kind="SAID_ABOUT"/);
  });

  it("leaves a date open where no text ends it", async () => {
    const change = (text: string): Promise<void> => store.write((transaction) => transaction.run({ name: "test/member", text })).then(() => undefined);
    await change("MATCH (a:Actor {id: 'person:steve-witkoff'}), (b:Actor {id: 'group:european-leaders'}) CREATE (a)-[:MEMBER_OF {from: '2025-01'}]->(b)");
    const query = "ids=person:steve-witkoff,group:european-leaders&edgeTypes=MEMBER_OF";
    const edge = /<edge [^>]*source="person:steve-witkoff" target="group:european-leaders"[^>]*>/.exec(await textOf(`graph.gexf?${query}`))?.[0];
    expect([edge?.includes('start="2025-01-01"'), edge?.includes("end=")]).toEqual([true, false]);
    expect(table(await textOf(`edges.csv?${query}`)).find(({ target }) => target === "group:european-leaders")).toMatchObject({ at: "2025-01/..", earliest: "2025-01-01", latest: "", from: "2025-01" });
    await change("MATCH (:Actor {id: 'person:steve-witkoff'})-[e:MEMBER_OF]->(:Actor {id: 'group:european-leaders'}) DELETE e");
  });

  it("holds no character that its format forbids, nor a formula, whatever a text says", async () => {
    const words = "=\u0000a\u000b\u001b[31m\ufffe]]>&<b>\"'";
    await store.write((transaction) => transaction.run({ name: "test/hostile", text: "CREATE (:Actor:Person {id: 'person:hostile', name: $words, label: $words, description: $words, aliases: [$words]})" }, { words }));
    for (const name of ["graph.gexf", "graph.graphml"]) {
      const text = await textOf(`${name}?ids=person:hostile`);
      expect(text).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|<b>/);
      expect(text).toContain("=\ufffda\ufffd\ufffd[31m\ufffd]]&gt;&amp;&lt;b&gt;");
    }
    expect(JSON.parse(await textOf("graph.json?ids=person:hostile"))).toMatchObject({ elements: { nodes: [{ data: { label: words } }] } });
    const [row] = table(await textOf("actors.csv?for=excel&ids=person:hostile"));
    expect(Object.values(row ?? {}).filter((cell) => cell.startsWith("="))).toEqual([]);
    await store.write((transaction) => transaction.run({ name: "test/hostile", text: "MATCH (a:Actor {id: 'person:hostile'}) DELETE a" }));
  });

  it("holds every edge of a node that has more than are read at once", async () => {
    await store.write((transaction) => transaction.run({
      name: "test/loud",
      text: "CREATE (a:Actor:Person {id: 'person:loud', name: 'Loud', label: 'Loud'}) WITH a UNWIND range(1, 10050) AS n CREATE (a)-[:MADE]->(:Statement {id: 'statement:loud.' + toString(n), gist: 'x', label: 'x'})",
    }));
    const rows = table(await textOf("edges.csv?for=pandas&edgeTypes=MADE")).filter(({ source }) => source === "person:loud");
    expect([rows.length, new Set(rows.map(({ target }) => target)).size]).toEqual([10_050, 10_050]);
    await store.write((transaction) => transaction.run({ name: "test/loud", text: "MATCH (n) WHERE n.id = 'person:loud' OR n.id STARTS WITH 'statement:loud.' DETACH DELETE n" }));
  }, 120_000);

  it("is read no further when the client leaves, who gives its place to the next", async () => {
    let [reads, held] = [0, Promise.resolve()];
    const watched: GraphStore = {
      engine: store.engine, applySchema: () => store.applySchema(), search: (...words) => store.search(...words), write: (work) => store.write(work), revision: () => store.revision(), close: () => Promise.resolve(),
      read: async (query, parameters) => {
        reads += 1;
        if (reads % 10 === 0) await held;
        return store.read(query, parameters);
      },
    };
    const own = await serverWith(contextOf(watched), { exports: createDomain(watched, queries) });
    const address = `http://127.0.0.1:${(own.http.address() as AddressInfo).port}/export/graph.json`;
    try {
      await (await fetch(address)).text();
      const whole = reads;
      // As many as are written at once: if one of them kept its place, the last would wait for ever.
      for (let nth = 0; nth < 3; nth += 1) {
        let release = (): void => undefined;
        held = new Promise((resolve) => { release = resolve; });
        reads = 0;
        await new Promise<void>((resolve, reject) => {
          const asked = ask(address, (response) => response.once("data", () => response.destroy())).on("error", reject);
          asked.once("close", resolve);
        });
        release();
        await new Promise((resolve) => own.http.getConnections((_failure, open) => resolve(open)));
      }
      reads = 0;
      const [first, second, third] = await Promise.all([1, 2, 3].map(async () => (await fetch(address)).text()));
      expect([second, third]).toEqual([first, first]);
      expect(reads).toBeLessThan(whole * 4);
    } finally {
      await own.stop();
    }
  }, 60_000);

  it("reads page by page, and no further when the reader leaves", async () => {
    const source = await exportSourceOf(domain, { ids: null, hops: null, edgeTypes: null, knownAsOf: null, limit: null });
    let pages = 0;
    const counted = { ...source, edges: async function* () { for await (const page of source.edges()) { pages += 1; yield page; } } };
    const [format] = exportFormats;
    for await (const piece of format?.write(counted, "cytoscape") ?? []) if (pages > 0 && piece !== "") break;
    expect(pages).toBe(1);
  });
});

it("quotes a cell with a line break of any kind, which a reader could take for the end of a row before a formula", () => {
  expect(csvText([["a\n=1", "b\r=2", "c\r\n=3", "d"]], "windows")).toBe('"a\n=1","b\r=2","c\r\n=3",d\r\n');
  expect(csvText([["a\n=1", "b\r=2", null, -1]], "unix")).toBe('"a\n=1","b\r=2",,-1\n');
});
