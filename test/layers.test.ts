import { readFileSync, readdirSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";

const source = join(__dirname, "..", "src");

/** What each layer may import beside itself. A layer is a folder of src; files directly in src start the others and may import all. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  "store": [],
  "store/engines": ["store"],
  "domain": ["store", "domain/compare", "domain/contradictions", "domain/graphView", "domain/overviews"],
  "domain/graphView": ["store", "domain"],
  "domain/export": ["store", "domain", "domain/graphView"],
  "domain/contradictions": ["store", "domain"],
  "domain/overviews": ["store", "domain"],
  "domain/compare": ["domain"],
  "domain/cypher": ["domain", "store"],
  "domain/ingest": ["domain", "domain/compare", "domain/contradictions", "store"],
  "graphql": ["domain", "domain/graphView", "domain/overviews", "store"],
  "mcp": ["graphql", "domain", "domain/cypher", "store"],
  "http": ["http/pages", "mcp", "graphql", "domain", "domain/cypher", "domain/export", "store"],
  "http/pages": ["domain/cypher", "domain/export", "http", "http/words", "graphql"],
  "http/words": [],
  "cli": ["domain", "domain/compare", "domain/cypher", "domain/export", "domain/ingest", "store", "store/engines", "start"],
  "start": ["store", "store/engines", "mcp", "domain", "domain/cypher", "domain/ingest", "graphql", "http"],
};
/** Imports of a single layer that the table above would forbid, each with its reason. */
const exceptions: readonly string[] = [];

interface SourceFile {
  readonly path: string;
  readonly text: string;
}

function layerOf(file: string): string {
  const folder = relative(source, dirname(file)).split(sep).slice(0, 2).join("/");
  return folder === "" ? "start" : folder;
}

/** Every file that a file imports, without its ending. */
function importsOf({ path, text }: SourceFile): readonly string[] {
  return [...text.matchAll(/(?:from|import|require)\s*\(?\s*"(\.{1,2}\/[^"]+)"/g)].map(([, target = ""]) => join(dirname(path), target));
}

/** Every import that the table does not allow, as `file imports file`. */
function forbiddenImports(files: readonly SourceFile[]): readonly string[] {
  return files.flatMap((file) => importsOf(file).flatMap((imported) => {
    const [from, to] = [layerOf(file.path), layerOf(imported)];
    const sentence = `${relative(source, file.path)} imports ${relative(source, imported)}`;
    return from === to || allowed[from]?.includes(to) || exceptions.includes(sentence) ? [] : [sentence];
  }));
}

/** What the table allows and no file does, as `layer imports layer`. */
function unusedAllowances(files: readonly SourceFile[]): readonly string[] {
  const done = new Set(files.flatMap((file) => importsOf(file).map((imported) => `${layerOf(file.path)} imports ${layerOf(imported)}`)));
  return Object.entries(allowed).flatMap(([from, others]) => others.map((to) => `${from} imports ${to}`)).filter((sentence) => !done.has(sentence));
}

/** The functions and constants that files export and no other file imports by name; types belong to the signatures they are in. */
function unusedExports(files: readonly SourceFile[]): readonly string[] {
  const named = /(?:import|const)\s+(?:type\s+)?\{([^}]*)\}\s*(?:from|=\s*await\s+import)\s*\(?\s*"(\.{1,2}\/[^"]+)"/g;
  const imported = new Set(files.flatMap(({ path, text }) => [...text.matchAll(named)].flatMap(([, names = "", target = ""]) => {
    const from = join(dirname(path), target).replace(/\.js$/, "");
    return names.split(",").map((name) => `${from} ${name.trim().replace(/^type /, "").replace(/ as .*$|: .*$/, "")}`);
  })));
  return files.flatMap(({ path, text }) => [...text.matchAll(/^export (?:async )?(?:const|function\*?) (\w+)/gm)]
    .filter(([, name = ""]) => !imported.has(`${path.replace(/\.tsx?$/, "")} ${name}`))
    .map(([, name = ""]) => `${relative(join(source, ".."), path)} exports ${name}`));
}

function filesUnder(folder: string): readonly SourceFile[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => ({ path: join(folder, file), text: readFileSync(join(folder, file), "utf8") }));
}

const sourceFiles = filesUnder(source);

it("lets every layer import only the layers below it", () => {
  expect(forbiddenImports(sourceFiles)).toEqual([]);
});

it("allows no import that nobody needs", () => {
  expect(unusedAllowances(sourceFiles)).toEqual([]);
});

it("exports no function and no constant that nobody imports", () => {
  const others = [__dirname, join(source, "..", "web", "src")].flatMap(filesUnder);
  expect(unusedExports([...sourceFiles, ...others]).filter((sentence) => !sentence.startsWith("web/"))).toEqual([]);
});

it("would notice an export that nobody imports", () => {
  const one = { path: join(source, "domain/one.ts"), text: "export const used = 1;\nexport function unused(): void {}\n" };
  const other = { path: join(source, "domain/other.ts"), text: 'import { used as mine } from "./one";\n' };
  expect(unusedExports([one, other])).toEqual(["src/domain/one.ts exports unused"]);
});

it.each([
  ["the domain an engine", "domain/statements.ts", 'import { openStore } from "../store/engines/open";', "domain/statements.ts imports store/engines/open"],
  ["the domain GraphQL", "domain/statements.ts", 'import type { X } from "../graphql/actor";', "domain/statements.ts imports graphql/actor"],
  ["GraphQL the HTTP side", "graphql/actor.ts", 'import { limits } from "../http/limits";', "graphql/actor.ts imports http/limits"],
  ["the HTTP side an engine", "http/server.ts", 'const x = await import("../store/engines/open");', "http/server.ts imports store/engines/open"],
])("would notice if %s imported", (_name, path, text, complaint) => {
  expect(forbiddenImports([{ path: join(source, path), text }])).toEqual([complaint]);
});

it("reads the environment in one place", () => {
  expect(sourceFiles.filter(({ text }) => /process\.env\b/.test(text)).map(({ path }) => relative(source, path))).toEqual(["config.ts"]);
});
