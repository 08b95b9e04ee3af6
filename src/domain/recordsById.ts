import type { GraphStore, JsonValue } from "../store/graphStore";
import type { QueryLibrary } from "../store/queryLibrary";
import { ReadPlan, type PlannedRecord } from "./readPlan";
import type { Selection } from "./selection";

/** The selected fields of standing nodes of any kind, by id, in one round trip; none for no ids. Unknown ids are absent. */
export async function recordsById(
  store: GraphStore, queries: QueryLibrary, ids: readonly string[], selection: Selection,
): Promise<ReadonlyMap<string, PlannedRecord>> {
  if (ids.length === 0) return new Map();
  const compiled = new ReadPlan(queries).rows(queries.get("read/nodesByIds"), { ids: [...new Set(ids)] }, selection);
  const rows = await store.read(compiled.query, compiled.parameters);
  return new Map(rows.map((row) => [String((row["row"] as Readonly<Record<string, JsonValue>>)["id"]), compiled.shape(row)]));
}
