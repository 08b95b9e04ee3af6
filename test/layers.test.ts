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
  "http": ["http/pages", "mcp", "graphql", "domain", "domain/cypher", "domain/export", "domain/ingest", "store"],
  "http/pages": ["domain/cypher", "domain/export", "http", "http/words", "graphql"],
  "http/words": [],
  "cli": ["domain", "domain/compare", "domain/cypher", "domain/export", "domain/ingest", "store", "store/engines", "start"],
  "start": ["store", "store/engines", "mcp", "domain", "domain/cypher", "domain/ingest", "graphql", "http"],
};
/** Imports of a single layer that the table above would forbid, each with its reason. */
const exceptions: readonly string[] = [];

function layerOf(file: string): string {
  const folder = relative(source, dirname(file)).split(sep).slice(0, 2).join("/");
  return folder === "" ? "start" : folder;
}

/** Every import that the table does not allow, as `file imports file`. */
function forbiddenImports(files: readonly { readonly path: string; readonly text: string }[]): readonly string[] {
  return files.flatMap(({ path, text }) => {
    const from = layerOf(path);
    return [...text.matchAll(/(?:from|import|require)\s*\(?\s*"(\.{1,2}\/[^"]+)"/g)].flatMap(([, target = ""]) => {
      const imported = join(dirname(path), target);
      const to = layerOf(imported);
      const sentence = `${relative(source, path)} imports ${relative(source, imported)}`;
      return from === to || allowed[from]?.includes(to) || exceptions.includes(sentence) ? [] : [sentence];
    });
  });
}

function sourceFiles(): readonly { readonly path: string; readonly text: string }[] {
  return readdirSync(source, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => ({ path: join(source, file), text: readFileSync(join(source, file), "utf8") }));
}

it("lets every layer import only the layers below it", () => {
  expect(forbiddenImports(sourceFiles())).toEqual([]);
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
  expect(sourceFiles().filter(({ text }) => /process\.env\b/.test(text)).map(({ path }) => relative(source, path))).toEqual(["config.ts"]);
});
