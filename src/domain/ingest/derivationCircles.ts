import type { GraphStore } from "../../store/graphStore";
import type { QueryLibrary } from "../../store/queryLibrary";
import { cyclesAmong, type BundleIndex } from "./bundleIndex";

/** A derivation the graph holds by somebody else's judgement. */
interface ForeignDerivation {
  readonly from: string;
  readonly to: string;
  /** Null for an editor. */
  readonly bundle: string | null;
}

const batchIds = 5000;

/**
 * Complains about each derivation of a bundle that closes a circle together with what other bundles and editors hold,
 * and names the way round. Circles of the bundle alone are found before.
 */
export async function checkDerivationCircles(store: GraphStore, queries: QueryLibrary, index: BundleIndex): Promise<void> {
  const own = index.derivations;
  const foreign = await foreignAbove(store, queries, index.bundle, own);
  if (foreign.length === 0) return;
  for (const { ids } of cyclesAmong([...own, ...foreign])) {
    const steps = ids.slice(1).map((to, position) => ({ from: ids[position] ?? "", to }));
    const isStep = (edge: { readonly from: string; readonly to: string }): boolean => steps.some(({ from, to }) => edge.from === from && edge.to === to);
    const closing = own.find(isStep);
    if (closing === undefined) continue;
    const others = foreign.filter(isStep).map(({ from, to, bundle: whose }) => `${from} → ${to} by ${whose === null ? "an editor" : `the bundle ${whose}`}`);
    index.complain(index.placeOf(closing.number), ["to"], `derivation runs in a circle with what the graph holds: ${ids.join(" → ")} (${others.join(", ")})`);
  }
}

/** What others hold on the ways up from the reports of `own`, ways through `own` included. */
async function foreignAbove(store: GraphStore, queries: QueryLibrary, bundle: string, own: readonly { readonly from: string; readonly to: string }[]): Promise<readonly ForeignDerivation[]> {
  const found: ForeignDerivation[] = [];
  const seen = new Set(own.flatMap(({ from, to }) => [from, to]));
  for (let open = [...seen]; open.length > 0;) {
    const next: string[] = [];
    for (let start = 0; start < open.length; start += batchIds) {
      const rows = await store.read(queries.get("read/derivationsFrom"), { ids: open.slice(start, start + batchIds) });
      for (const row of rows) {
        const edge = { from: String(row["from"]), to: String(row["to"]), bundle: typeof row["bundle"] === "string" ? row["bundle"] : null };
        if (edge.bundle === bundle) continue;
        found.push(edge);
        if (!seen.has(edge.to)) next.push(edge.to);
        seen.add(edge.to);
      }
    }
    open = next;
  }
  return found;
}
