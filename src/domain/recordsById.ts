import type { GraphStore } from "../store/graphStore";
import { parametersOf } from "./originsFilter";
import type { PlanCache } from "./planCache";
import type { PlannedRecord } from "./readPlan";
import type { Wish } from "./selection";

/** The selected fields of standing nodes of any kind, by id, in one round trip; none for no ids. Unknown ids are absent. */
export async function recordsById(store: GraphStore, plans: PlanCache, ids: readonly string[], wish: Wish): Promise<ReadonlyMap<string, PlannedRecord>> {
  if (ids.length === 0) return new Map();
  const plan = plans.rows(plans.queries.get("read/nodesByIds"), wish);
  const rows = await store.read(plan.query, await parametersOf(store, plans.queries, plan, { ids: [...new Set(ids)] }, wish.slots));
  return new Map(rows.map((row) => [String(row["id"]), plan.shape(row, wish.slots)]));
}
