import { createHash } from "node:crypto";
import type { GraphStore, JsonValue } from "../store/graphStore";
import type { QueryLibrary } from "../store/queryLibrary";
import { nodeLabels } from "./model";

/** Properties that say when or how the server keeps something, not what it is. */
const leftOut = new Set(["recordedAt", "retiredAt", "projectedEdges", "saidKey", "saidLists"]);
const pageRows = 1000;

/**
 * The sha256, in hexadecimal, of all that stands in the graph: nodes with their labels and properties, and the edges
 * between them, derived ones too. Retired nodes, their edges, `recordedAt` and `retiredAt` are left out. Equal graphs have
 * equal hashes on every engine, whatever order they were written in.
 */
export async function canonicalHash(store: GraphStore, queries: QueryLibrary): Promise<string> {
  const hash = createHash("sha256");
  for (const label of nodeLabels) {
    for (let after = "", isLast = false; !isLast;) {
      const nodes = await store.read(queries.choose("read/nodePage", { NodeLabel: label }), { after, first: pageRows });
      isLast = nodes.length < pageRows;
      if (nodes.length === 0) break;
      const ids = nodes.map((row) => String(row["id"]));
      after = ids.at(-1) ?? "";
      const edges = await store.read(queries.choose("read/edgesFrom", { NodeLabel: label }), { ids });
      const lines = [
        ...nodes.map((row) => canonical(["node", row["id"] ?? null, sorted(row["labels"]), row["properties"] ?? null])),
        ...edges.map((row) => canonical(["edge", row["from"] ?? null, row["type"] ?? null, row["to"] ?? null, row["properties"] ?? null])),
      ];
      // Engines compare strings in different orders, but within a page all lines are sorted here.
      for (const line of lines.sort()) hash.update(line).update("\n");
    }
  }
  return hash.digest("hex");
}

function sorted(labels: JsonValue | undefined): JsonValue {
  return Array.isArray(labels) ? [...(labels as readonly string[])].sort() : [];
}

/** JSON with the keys of mappings in order, without what is left out and without nulls. */
function canonical(value: JsonValue): string {
  return JSON.stringify(value, (_key, inner: JsonValue) => {
    if (typeof inner !== "object" || inner === null || Array.isArray(inner)) return inner;
    const entries = Object.entries(inner).filter(([key, part]) => part !== null && !leftOut.has(key));
    return Object.fromEntries(entries.sort(([one], [other]) => (one < other ? -1 : 1)));
  });
}
