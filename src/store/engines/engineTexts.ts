import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { continued } from "../cypherText";
import type { CypherText, EngineName } from "../graphStore";
import { parseQuery, type NamedQuery } from "../queryLibrary";

const cypherFolder = join(__dirname, "..", "..", "..", "cypher");

/** Endings of files that only one engine can run; every other text runs on both. */
const engineEndings = { neo4j: "OnNeo4j", embedded: "OnEmbedded" } as const satisfies Record<EngineName, string>;

/** Whether the query called `name` is for `engine`. */
export function runsOn(name: string, engine: EngineName): boolean {
  return Object.entries(engineEndings).every(([other, ending]) => other === engine || !name.endsWith(ending));
}

/** One file of cypher/, read alone: a store opens even while another text is at fault. */
export function engineText(name: string): NamedQuery {
  return parseQuery(name, readFileSync(join(cypherFolder, `${name}.cypher`), "utf8"));
}

const searches = { neo4j: new WeakMap<CypherText, CypherText>(), embedded: new WeakMap<CypherText, CypherText>() } as const satisfies Record<EngineName, unknown>;

/** What goes on with the hits of an engine's full-text search, search included; made once for each text. */
export function searchText(engine: EngineName, then: CypherText): CypherText {
  const known = searches[engine].get(then) ?? continued(engineText(engine === "neo4j" ? "read/searchOnNeo4j" : "read/searchOnEmbedded"), then);
  searches[engine].set(then, known);
  return known;
}

/** The schema statements of an engine in the order in which they must run: all constraints, then all indexes. */
export function schemaTexts(engine: EngineName): readonly NamedQuery[] {
  const texts = readdirSync(join(cypherFolder, "schema"))
    .filter((file) => file.endsWith(".cypher"))
    .sort()
    .map((file) => engineText(`schema/${file.replace(/\.cypher$/, "")}`))
    .filter((query) => runsOn(query.name, engine));
  const constraints = texts.filter((query) => query.text.startsWith("CREATE CONSTRAINT"));
  return [...constraints, ...texts.filter((query) => !constraints.includes(query))];
}
