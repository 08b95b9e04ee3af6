import { setImmediate as breath } from "node:timers/promises";
import type { GraphStore, Row } from "../../store/graphStore";
import type { QueryLibrary } from "../../store/queryLibrary";
import { batchesOf } from "../batches";
import { BundleLoad } from "./bundleLoad";
import { inspectInSteps, type InspectedBundle, type InspectionStep } from "./checkBundle";
import { checkDerivationCircles } from "./derivationCircles";
import { quotationId } from "./desiredGraph";
import { HeldGraph, refuseForeignGraph, refuseTakenIds } from "./heldGraph";
import { LoadStopped } from "./loadStopped";
import type { LoadReport } from "./loadTally";

const idsAtOnce = 5000;

export interface LoadOptions {
  /** Compares and reports, and writes nothing. */
  readonly dryRun?: boolean;
  /** Loads also into a database that holds labels which are not onrecord's. */
  readonly force?: boolean;
  /** The instant that is recorded, by default the present one. */
  readonly now?: Date;
  /** Base rows of a transaction; what must be written together stays together all the same. */
  readonly batchRows?: number;
  /** Most entries of the bundle that are held in memory; the others wait in a temporary file. */
  readonly entriesInMemory?: number;
  /** Told of every step. */
  readonly onStep?: (step: LoadStep) => void;
  /** Ends the load: what is being written is rolled back. */
  readonly signal?: AbortSignal;
}

/** How far a load has come. */
export type LoadStep = InspectionStep | { readonly stage: "writing"; /** Entries. */ readonly done: number; readonly total: number };

const usualBatchRows = 15_000;

/**
 * Makes the graph equal to a bundle: new nodes are added, changed ones replaced, what the bundle no longer holds is
 * retired. A retired node keeps its base edges, so that `recordedAsOf` still shows who said it; edges between standing
 * nodes that the bundle no longer holds are removed. What is unchanged is not written. Nodes and edges of other bundles and of editors are
 * never touched. The bundle is read piece by piece, and each transaction leaves the graph sound, derived edges included,
 * so an interrupted load is completed by the next.
 * @throws BundleError with every complaint; DomainError FOREIGN_GRAPH or CONFLICT; nothing is written then
 * @throws LoadStopped when `signal` ends it
 * @throws StoreError
 */
export async function loadBundle(store: GraphStore, queries: QueryLibrary, folder: string, options: LoadOptions = {}): Promise<LoadReport> {
  const { dryRun = false, force = false, now = new Date(), batchRows = usualBatchRows, onStep = () => undefined, signal } = options;
  const { index, entries, complaints } = await inspected(folder, options);
  try {
    complaints.throwIfAny("the bundle is refused");
    if (!force) await refuseForeignGraph(store, queries);
    await checkDerivationCircles(store, queries, index);
    complaints.throwIfAny("the bundle is refused");
    const nodes = await store.read(queries.get("read/bundleNodes"));
    if (isSharedWith(nodes, index.bundle)) await refuseTakenIds(store, queries, index.bundle, batchesOf(idsOf({ index, entries }), idsAtOnce));
    const load = new BundleLoad({
      store, queries, index, entries, dryRun, batchRows, held: HeldGraph.of(store, queries, index.bundle, nodes),
      now: `${now.toISOString().slice(0, 19)}Z`,
      isStopped: () => signal?.aborted === true,
      onProgress: (done) => onStep({ stage: "writing", done, total: entries.count }),
    });
    return await load.run();
  } finally {
    entries.close();
  }
}

/** Reads and checks with a breath between steps, so that a signal or another request is heard. */
async function inspected(folder: string, { entriesInMemory, onStep = () => undefined, signal }: LoadOptions): Promise<InspectedBundle> {
  const steps = inspectInSteps(folder, { mustBeAnchored: true, ...(entriesInMemory === undefined ? {} : { mostInMemory: entriesInMemory }) });
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done === true) return step.value;
    onStep(step.value);
    await breath();
    if (signal?.aborted === true) {
      steps.return(undefined as never);
      throw new LoadStopped(0);
    }
  }
}

function isSharedWith(nodes: readonly Row[], bundle: string): boolean {
  return nodes.some((row) => row["bundle"] !== bundle);
}

function* idsOf({ index, entries }: Pick<InspectedBundle, "index" | "entries">): Generator<string> {
  yield* index.ids;
  for (const { entry } of entries.of("statements")) for (const position of entry.value.quotations.keys()) yield quotationId(entry.value.id, position);
}
