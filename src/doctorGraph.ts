import { readFileSync } from "node:fs";
import { join } from "node:path";
import { projectDir, type Config } from "./config";
import { actorLabels, nodeLabels } from "./domain/model";
import { projectionStatus } from "./domain/projection";
import { note, well, wrong, wrongAsTold, type Finding } from "./examination";
import { failureOf } from "./failure";
import { schemaTexts } from "./store/engines/engineTexts";
import { openForReading } from "./store/engines/open";
import type { GraphStore, Row } from "./store/graphStore";
import { QueryLibrary } from "./store/queryLibrary";
import { storeTarget } from "./storeTarget";

/** The Neo4j that everything is tested with. */
const testedNeo4j = { major: 5, minor: 26 } as const;
const makeSchema = "npm start and onrecord load make what is missing.";

/** Looks at the engine and, as far as it can be opened, at the graph in it; the server may go on meanwhile. */
export async function examineGraph(config: Config): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  let opened: ReturnType<typeof openForReading> | null = null;
  try {
    opened = openForReading(storeTarget(config));
    const { store, snapshotAt } = opened;
    const queries = QueryLibrary.load();
    findings.push(await engine(store, queries, config));
    if (snapshotAt !== null) findings.push(well("database", `a running server has it; looked at its copy of ${snapshotAt}`));
    for (const look of [counts, schema, ids, labels, derived]) findings.push(await look(store, queries));
  } catch (failure) {
    findings.push(wrongAsTold(findings.length === 0 ? "engine" : "graph", failureOf(failure, config).message));
  } finally {
    await opened?.store.close().catch(() => undefined);
  }
  return findings;
}

type Look = (store: GraphStore, queries: QueryLibrary) => Promise<Finding>;

async function engine(store: GraphStore, queries: QueryLibrary, { neo4j }: Config): Promise<Finding> {
  if (neo4j === null) {
    await store.read(queries.get("read/ping"));
    const { version } = JSON.parse(readFileSync(join(projectDir, "node_modules", "@grafeo-db", "js", "package.json"), "utf8")) as { readonly version: string };
    return well("engine", `embedded, @grafeo-db/js ${version}`);
  }
  const [component = {}] = await store.read(queries.get("read/componentsOnNeo4j"));
  const version = String(component["version"]);
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const found = `Neo4j ${version} ${String(component["edition"])}, database ${neo4j.database}`;
  const { major: tested, minor: testedMinor } = testedNeo4j;
  if (major === tested && minor === testedMinor) return well("engine", found);
  const isOlder = major < tested || (major === tested && minor < testedMinor);
  return isOlder ? wrong("engine", found, `Use Neo4j ${tested}.${testedMinor}.`) : note("engine", found, `Tested with Neo4j ${tested}.${testedMinor}.`);
}

const counts: Look = async (store, queries) => {
  const [row = {}] = await store.read(queries.get("read/graphCounts"));
  const found = ["documents", "statements", "contradictions", "quotations", "actors"].map((name) => `${String(row[name])} ${name}`).join(", ");
  return Number(row["statements"]) > 0 ? well("graph", found) : wrong("graph", "it holds no statement", "Load a bundle: npm start, or onrecord load.");
};

/** On Neo4j the index beside a constraint is the constraint's own, and bears its name. */
const schema: Look = async (store, queries) => {
  const indexes = await store.read(queries.get("read/indexes"));
  const present = new Set([...await store.read(queries.get("read/constraints")), ...indexes].map((row) => row["name"]));
  const wanted = schemaTexts(store.engine).flatMap(({ text }) => /^CREATE (?:\w+ )?(?:CONSTRAINT|INDEX) (\w+)/.exec(text)?.[1] ?? []);
  const missing = wanted.filter((name) => !present.has(name) && !(store.engine === "neo4j" && name.endsWith("IdLookup")));
  if (missing.length > 0) return wrong("schema", `missing: ${missing.join(", ")}`, makeSchema);
  const filling = indexes.filter((row) => isNotOnline(row)).map((row) => `${String(row["name"])} is ${String(row["state"])}`);
  if (filling.length > 0) return wrong("schema", filling.join(", "), "Wait until it is filled; one that has FAILED must be dropped, then npm start makes it again.");
  return well("schema", `${wanted.filter((name) => present.has(name)).length} constraints and indexes`);
};

function isNotOnline({ state }: Row): boolean {
  return state !== undefined && state !== null && state !== "ONLINE";
}

const ids: Look = async (store, queries) => {
  const twice = await store.read(queries.get("read/duplicateIds"));
  return twice.length === 0 ? well("ids", "each is there once")
    : wrong("ids", `more than once: ${[...new Set(twice.map((row) => String(row["id"])))].join(", ")}`, "Remove the extra nodes with onrecord cypher --write, then onrecord load.");
};

const labels: Look = async (store, queries) => {
  const foreign = await store.read(queries.get("read/foreignLabels"), { known: [...nodeLabels, ...actorLabels] });
  return foreign.length === 0 ? well("labels", "only onrecord's")
    : note("labels", `also ${foreign.map((row) => String(row["label"])).join(", ")}, which are not onrecord's`, "Nothing touches them; a database of its own is safer.");
};

const derived: Look = async (store, queries) => {
  const { edges, missing, orphaned, stale } = await projectionStatus(store, queries);
  const found = `${edges} derived edges; ${missing} missing, ${orphaned} orphaned, ${stale} stale`;
  return missing + orphaned + stale === 0 ? well("derived edges", found)
    : wrong("derived edges", found, 'onrecord cypher --write "RETURN 1 AS done" computes them anew (stop the server of an embedded database first).');
};
