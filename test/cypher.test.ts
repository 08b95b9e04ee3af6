import { readFileSync, readdirSync } from "node:fs";
import { join, relative } from "node:path";
import ts from "typescript";
import { runsOn } from "../src/store/engines/engineTexts";
import type { CypherText, EngineName, GraphStore, JsonValue } from "../src/store/graphStore";
import { QueryLibrary, type NamedQuery } from "../src/store/queryLibrary";
import { brokenRules, cypherRules } from "./support/cypherRules";
import { engines } from "./support/engines";

const root = join(__dirname, "..");
const library = QueryLibrary.load();
const everyQuery = (["schema", "read", "write", "field", "where", "order", "part", "research"] as const).flatMap((folder) => library.in(folder));

/** The index of the embedded engine tells nodes by its own numbers, and looking them up elsewhere costs more than the search. */
const allowed: readonly string[] = ["read/searchOnEmbedded: an engine's own id"];

describe("the texts under cypher/", () => {
  it("hold nothing on which the engines differ", () => {
    const findings = everyQuery
      .filter(({ name }) => runsOn(name, "embedded"))
      .flatMap(({ name, text }) => brokenRules(text).filter((rule) => !allowed.includes(`${name}: ${rule}`)).map((rule) => `cypher/${name}.cypher: ${rule}; write ${cypherRules.find((one) => one.name === rule)?.instead ?? ""}`));
    expect(findings).toEqual([]);
  });

  it.each(cypherRules.map((rule) => [rule.name, rule] as const))("are searched for %s", (name, rule) => {
    expect(rule.planted.filter((text) => !brokenRules(text).includes(name))).toEqual([]);
    expect(rule.fine.filter((text) => brokenRules(text).length > 0)).toEqual([]);
  });

  it("never bind a child by OPTIONAL MATCH: a record is a list of values, and one of nulls is not null", () => {
    const children = ({ sections }: NamedQuery): readonly string[] => (sections["Children"] ?? []).map((line) => /^\S+ (\w+):/.exec(line)?.[1] ?? "");
    const isOptional = (text: string, child: string): boolean => /OPTIONAL MATCH(?![\s\S]*MATCH)/.test(new RegExp(`^[\\s\\S]*?\\(${child}\\b`).exec(text)?.[0] ?? "");
    expect(isOptional("MATCH (a)\nOPTIONAL MATCH (a)-[:MADE]->(s:Statement)", "s")).toBe(true);
    expect(everyQuery.filter((query) => children(query).some((child) => isOptional(query.text, child))).map(({ name }) => name)).toEqual([]);
  });

  it("follow edges from the node at hand: towards it, the embedded engine reads the whole label at the other end", () => {
    const fromAfar = ({ text, sections }: Pick<NamedQuery, "text" | "sections">): readonly string[] => {
      const imported = [...text.matchAll(/CALL \(([\w, ]+)\)/g)].flatMap(([, names = ""]) => names.split(", "));
      const atHand = new Set([...imported, .../^\w+/.exec(sections["Needs"]?.[0] ?? "") ?? []]);
      const paths = text.matchAll(/MATCH (\((\w*):[\w|]+\)(?:[-<>]+(?:\[[^\]]*\])?[-<>]+\((\w*)[^()]*\))+)/g);
      return [...paths].filter(([, , first = "", last = ""]) => atHand.has(last) && !atHand.has(first)).map(([, path = ""]) => path);
    };
    expect(fromAfar({ text: "MATCH (a:Actor)-[:MADE]->(s)", sections: { Needs: ["s: Statement"] } })).toEqual(["(a:Actor)-[:MADE]->(s)"]);
    expect(everyQuery.filter(({ name }) => /^(?:field|where)\//.test(name)).flatMap((query) => fromAfar(query).map((path) => `${query.name}: ${path}`))).toEqual([]);
  });

  it("hold no OPTIONAL MATCH in a fragment: run for each row, it makes the embedded engine read every edge of the type", () => {
    expect(library.in("field").filter(({ text }) => text.includes("OPTIONAL MATCH")).map(({ name }) => name)).toEqual([]);
  });

  it("skip and limit only by parameters declared Integer", () => {
    const complaints = everyQuery.flatMap(({ name, text }) => {
      const source = readFileSync(join(root, "cypher", `${name}.cypher`), "utf8");
      return [...text.matchAll(/\b(?:SKIP|LIMIT)\s+\$(\w+)/g)]
        .filter(([, parameter = ""]) => !new RegExp(`^//\\s+\\$${parameter}\\s+Integer\\b`, "m").test(source))
        .map(([clause]) => `cypher/${name}.cypher: ${clause}`);
    });
    expect(complaints).toEqual([]);
  });
});

describe.each(engines)("every text is taken by %s", (engine, open) => {
  let store: GraphStore;
  beforeAll(async () => {
    store = await open();
  });
  afterAll(() => store.close());

  // Schema statements were run by opening the store; neither engine explains them, nor SHOW, on both.
  const texts = (["read", "write", "field", "research"] as const)
    .flatMap((folder) => library.in(folder))
    .filter(({ name, text }) => runsOn(name, engine as EngineName) && !text.startsWith("SHOW"));

  it("all constraints and indexes of the schema are there", async () => {
    const constraints = await store.read(library.get("read/constraints"));
    expect(constraints.map(({ name }) => name).sort()).toEqual(library.in("schema").flatMap(({ text }) => /^CREATE CONSTRAINT (\w+)/.exec(text)?.[1] ?? []).sort());
    for (const { text } of library.in("schema")) if (text.startsWith("CREATE CONSTRAINT")) expect(library.in("schema").some((other) => indexBeside(text, other.text))).toBe(true);
  });

  it.each(texts.map((query) => [query.name, query] as const))("%s", async (_name, query) => {
    const { name, text } = explained(query);
    const parameters = Object.fromEntries(query.parameters.map((parameter) => [parameter, exampleOf(query, parameter)]));
    await expect(store.write((transaction) => transaction.run({ name, text }, parameters))).resolves.toBeDefined();
  });
});

/** Whether `index` is on the label and property that `constraint` is on. */
function indexBeside(constraint: string, index: string): boolean {
  const [, label = "", property = ""] = /FOR \(n:(\w+)\) REQUIRE (n\.\w+) IS UNIQUE/.exec(constraint) ?? [];
  return index.startsWith("CREATE INDEX") && index.endsWith(`FOR (n:${label}) ON (${property})`);
}

/** EXPLAIN of a text, made whole where it is a fragment: choices chosen, outer variables bound, an end added to a page. */
function explained(query: NamedQuery): CypherText {
  const lines = (section: string): readonly string[] => query.sections[section] ?? [];
  const choices = Object.fromEntries(lines("Choices").map((line) => {
    const placeholder = line.split(/\s+/)[0] ?? "";
    return [placeholder, /Type/.test(placeholder) ? "MADE" : "Actor"];
  }));
  let { text } = Object.keys(choices).length > 0 ? library.choose(query.name, choices) : query;
  const page = /^(\w+):/.exec(lines("Page")[0] ?? "")?.[1];
  if (page !== undefined) text = `${text}\nRETURN collect(${page} {.*}) AS page`;
  const needed = lines("Needs").flatMap((line) => [...line.matchAll(/(\w+):\s*(\w+)/g)]);
  if (needed.length > 0) {
    const names = needed.map(([, name = ""]) => name).join(", ");
    const nodes = needed.map(([, name = ""]) => `(${name}:Actor)`).join(", ");
    text = `MATCH ${nodes}\nCALL (${names}) {\n${text}\n}\nRETURN 1 AS x`;
  }
  return { name: query.name, text: `EXPLAIN ${text}` };
}

/** A value of the type that the header declares. */
function exampleOf(query: NamedQuery, parameter: string): JsonValue {
  const source = readFileSync(join(root, "cypher", `${query.name}.cypher`), "utf8");
  const type = new RegExp(`^//\\s+\\$${parameter}\\s+(\\S+)`, "m").exec(source)?.[1] ?? "";
  if (type.startsWith("Integer")) return 1;
  if (type.startsWith("[") || type.startsWith("List")) return [];
  return type.startsWith("Boolean") ? true : "x";
}

describe("the code", () => {
  /** Files that join texts of cypher/ to one round trip: only names made here and fixed words come between them. */
  const stitching = new Set(["fieldProjection", "pagePlan", "readPlan", "wherePlan"].map((name) => join("src", "domain", `${name}.ts`))).add(join("src", "store", "cypherText.ts"));
  const clause = /\b(?:MATCH|MERGE|CREATE|UNWIND|DELETE|RETURN|CALL|WHERE|FOREACH)\b/;
  const wholeText = /^\s*(?:OPTIONAL\s+)?(?:MATCH|MERGE|CREATE|UNWIND|RETURN|CALL|EXPLAIN)\b[\s\S]*[([{$]/;

  function* findings(file: string, source: string): Generator<string> {
    const parsed = ts.createSourceFile(file, source, ts.ScriptTarget.ES2022, true);
    const queue: ts.Node[] = [parsed];
    for (let node = queue.pop(); node !== undefined; node = queue.pop()) {
      const isMixed = ts.isTemplateExpression(node) && clause.test(node.getText(parsed).replace(/\$\{[^}]*\}/g, ""));
      const isText = ts.isStringLiteralLike(node) && wholeText.test(node.text);
      const { line } = parsed.getLineAndCharacterOfPosition(node.getStart(parsed));
      if (isMixed || isText) yield `${file}:${line + 1}`;
      ts.forEachChild(node, (child) => void queue.push(child));
    }
  }

  it("holds no Cypher, and puts no value into one", () => {
    const files = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts"))
      .map((file) => relative(root, join(root, "src", file)))
      .filter((file) => !stitching.has(file));
    expect(files.length).toBeGreaterThan(20);
    expect(files.flatMap((file) => [...findings(file, readFileSync(join(root, file), "utf8"))])).toEqual([]);
  });

  it.each([
    ["a value in a text", "const text = `MATCH (n:Actor {id: '${id}'}) RETURN n`;"],
    ["a label in a text", "run(`CREATE (n:${label})`)"],
    ["a text in the code", "run(\"MATCH (n) RETURN n\")"],
  ])("is searched for %s", (_what, source) => {
    expect([...findings("planted.ts", source)]).toEqual(["planted.ts:1"]);
  });
});
