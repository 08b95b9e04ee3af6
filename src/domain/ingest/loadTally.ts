import { labelOfId } from "../model";
import type { NodeRow } from "./desiredGraph";
import type { EdgeGroup } from "./loadDifference";

/** What a load did, or would have done. */
export interface LoadReport {
  readonly bundle: string;
  readonly dryRun: boolean;
  /** Nodes of the bundle by label. */
  readonly counts: Readonly<Record<string, number>>;
  readonly added: number;
  readonly changed: number;
  readonly retired: number;
  readonly unchanged: number;
  /** Base edges of the bundle. */
  readonly edges: number;
  readonly edgesAdded: number;
  readonly edgesRemoved: number;
  /** Transactions. */
  readonly batches: number;
  /** Most entries and rows that were held in memory at a time; it does not grow with the bundle. */
  readonly mostHeld: number;
}

/** Counts what a load comes across. */
export class LoadTally {
  readonly counts: Record<string, number> = {};
  added = 0;
  changed = 0;
  retired = 0;
  unchanged = 0;
  edges = 0;
  edgesAdded = 0;
  edgesRemoved = 0;
  #mostHeld = 0;

  see(nodes: readonly NodeRow[]): void {
    for (const { id } of nodes) {
      const label = labelOfId(id) ?? "";
      this.counts[label] = (this.counts[label] ?? 0) + 1;
    }
  }

  change({ edges, heldCount }: EdgeGroup): void {
    this.edgesAdded += Math.max(0, edges.length - heldCount);
    this.edgesRemoved += Math.max(0, heldCount - edges.length);
  }

  /** Notes how many entries and rows are held at the moment. */
  holds(rows: number): void {
    this.#mostHeld = Math.max(this.#mostHeld, rows);
  }

  report(bundle: string, dryRun: boolean, batches: number): LoadReport {
    const { counts, added, changed, retired, unchanged, edges, edgesAdded, edgesRemoved } = this;
    return { bundle, dryRun, counts, added, changed, retired, unchanged, edges, edgesAdded, edgesRemoved, batches, mostHeld: this.#mostHeld };
  }
}
