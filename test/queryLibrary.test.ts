import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { renameVariables, withoutComments, wordsOf } from "../src/store/cypherText";
import { headerWords, parseQuery, QueryLibrary } from "../src/store/queryLibrary";

describe("a query file", () => {
  const text = (header: string, body: string): string => `${header}\n${body}\n`;

  it("gives its summary, parameters, sections and text without comments", () => {
    const query = parseQuery("read/actors", text("// actors: all\n// of them.\n//\n// Parameters\n//   $first  Integer  most rows\n// Binds     a, b\n// Rows\n//   row  Record", "MATCH (a) // '$not' a comment\nRETURN a LIMIT $first;"));
    expect(query).toMatchObject({ name: "read/actors", summary: "all of them.", parameters: ["first"], text: "MATCH (a) \nRETURN a LIMIT $first" });
    expect(headerWords(query, "Binds")).toEqual(["a", "b"]);
    expect(query.sections["Rows"]).toEqual(["row  Record"]);
  });

  it.each([
    ["a name that is not the file's", "// other: x", "RETURN 1", /first line must be "\/\/ actors: …"/],
    ["a parameter that is not declared", "// actors: x", "RETURN $id", /\$id is used but not declared/],
    ["a parameter that is not used", "// actors: x\n// Parameters\n//   $id  String", "RETURN '$id' // $id", /\$id is declared but not used/],
  ])("is refused for %s", (_reason, header, body, message) => {
    expect(() => parseQuery("read/actors", text(header, body))).toThrow(message);
  });

  it("stops the whole library, every file named", () => {
    const folder = mkdtempSync(join(tmpdir(), "onrecord-cypher-"));
    cpSync(join(__dirname, "..", "cypher"), folder, { recursive: true });
    expect(QueryLibrary.load(folder).in("read").length).toBeGreaterThan(5);
    writeFileSync(join(folder, "read", "plans.cypher"), "// plans: x\nRETURN $x\n");
    writeFileSync(join(folder, "read", "topics.cypher"), "RETURN 1\n");
    expect(() => QueryLibrary.load(folder)).toThrow(/read\/plans\.cypher: \$x[\s\S]*read\/topics\.cypher: the first line/);
    rmSync(folder, { recursive: true });
  });

  it("holds the part that it names, with what that binds and leads to, so that two texts cannot say it differently", () => {
    const queries = QueryLibrary.load();
    const sides = queries.get("part/sides");
    for (const name of ["field/Question.tally", "field/Provision.terms"]) {
      const query = queries.get(name);
      expect(query.text).toContain(`\n${sides.text}\n//> p\n`);
      expect(headerWords(query, "Binds")).toEqual(expect.arrayContaining([...headerWords(sides, "Binds")]));
      expect(query.sections["Children"]).toEqual(["proposition p: Proposition", ...(sides.sections["Children"] ?? [])]);
    }
  });

  it.each([
    ["a part that there is not", "//> part/nowhere", /Question\.tally\.cypher: there is no cypher\/part\/nowhere\.cypher/],
    ["a part that works on what it does not have", "//> part/sides", /Question\.tally\.cypher: part\/sides needs p/],
  ])("is refused for naming %s", (_reason, mark, message) => {
    const folder = mkdtempSync(join(tmpdir(), "onrecord-cypher-"));
    cpSync(join(__dirname, "..", "cypher"), folder, { recursive: true });
    writeFileSync(join(folder, "field", "Question.tally.cypher"), `// Question.tally: x\n//\n// Needs     q: Question\nMATCH (q)\n${mark}\nRETURN collect(1) AS tally\n`);
    expect(() => QueryLibrary.load(folder)).toThrow(message);
    rmSync(folder, { recursive: true });
  });

  it("takes only declared choices of the form of a label or a type", () => {
    const queries = QueryLibrary.load();
    expect(queries.choose("read/nodeById", { NodeLabel: "Plan" }).text).toContain("MATCH (n:Plan {id: $id})");
    expect(queries.choose("read/derivedEdgeCount", { EdgeType: "SAID_ABOUT|MADE" }).text).toContain("MATCH ()-[e:SAID_ABOUT|MADE]->()");
    for (const choices of [{}, { NodeLabel: "Plan) DETACH DELETE n //" }, { NodeLabel: "" }, { NodeLabel: "Plan|" }, { NodeLabel: "Plan", Other: "X" }]) {
      expect(() => queries.choose("read/nodeById", choices as Record<string, string>)).toThrow(/does not allow/);
    }
  });
});

describe("Cypher text", () => {
  it("is split into pieces that join to itself", () => {
    const text = "MATCH (a:`odd ``label` {n: 'it\\'s // no'}) /* $x */ WHERE a.é = $é // end\nRETURN 1.5e3";
    expect(wordsOf(text).map((word) => word.text).join("")).toBe(text);
    expect(wordsOf(text).filter((word) => word.kind === "comment").map((word) => word.text)).toEqual(["/* $x */", "// end"]);
  });

  it("keeps marks when its comments go", () => {
    expect(withoutComments("MATCH (a) // gone\n//> a\nRETURN '// kept'")).toBe("MATCH (a) \n//> a\nRETURN '// kept'");
  });

  it("renames variables, and nothing else of the same name", () => {
    const text = "MATCH (s:s {s: $s})-[:s]->(s) WHERE s.s = 's' AND s(s) > 0 RETURN {s: s, t: s.s, u: [s]} AS s, s {.s, s: s, .*} // s";
    expect(renameVariables(text, new Map([["s", "x"]]))).toBe(
      "MATCH (x:s {s: $s})-[:s]->(x) WHERE x.s = 's' AND s(x) > 0 RETURN {s: x, t: x.s, u: [x]} AS x, x {.s, s: x, .*} // s");
  });
});
