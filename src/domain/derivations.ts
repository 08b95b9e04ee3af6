import { groupBy } from "./grouping";
import type { derivationKinds } from "./model";

export type DerivationKind = (typeof derivationKinds)[number];

/** Where a wording stands in the document that was read: code points of its text, half-open. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** A DERIVED_FROM edge. `start`/`end`: the part of the derived document it covers; null for all of it. */
export interface DerivationEdge {
  readonly from: string;
  readonly to: string;
  readonly kind: DerivationKind;
  readonly evidence: string;
  readonly start: number | null;
  readonly end: number | null;
}

/** Where derivations lead from a report. */
export interface Trace {
  /** The reports at which they end, held or not. */
  readonly roots: ReadonlySet<string>;
  /** Every report on the way, the roots too, the report itself too. */
  readonly passed: ReadonlySet<string>;
}

/**
 * Follows derivations upward for one thing that is carried. COMPILATION is never followed: a digest's parts are reports of
 * their own. An edge that covers a part of a document is followed only by wordings inside that part.
 */
export class Derivations {
  readonly #edgesFrom: ReadonlyMap<string, readonly DerivationEdge[]>;
  readonly #traces = new Map<string, Trace>();

  /** @param wordings  of what is carried, by report: which of several parts a report draws on is told by them */
  constructor(derivations: readonly DerivationEdge[], private readonly wordings: ReadonlyMap<string, readonly Place[]>) {
    this.#edgesFrom = groupBy(derivations.filter(({ kind }) => kind !== "COMPILATION"), (edge) => edge.from);
  }

  /** The derivations a wording of the report follows; none where it is the report's own. */
  covering(reportId: string, wording: Place): readonly DerivationEdge[] {
    return (this.#edgesFrom.get(reportId) ?? []).filter(({ start, end }) => start === null || end === null || (wording.start >= start && wording.end <= end));
  }

  /**
   * Where an edge leads. A report above it that has a wording of its own account is a root. Where no wording in hand
   * tells which of several parts a report draws on, all of its sources count.
   */
  above(edge: DerivationEdge): Trace {
    return this.#trace(edge.to, [edge.from]);
  }

  /** @param path  the reports below, to survive a circle, whose root is then the first of it in id order */
  #trace(reportId: string, path: readonly string[]): Trace {
    const position = path.indexOf(reportId);
    if (position >= 0) return { roots: new Set([path.slice(position).toSorted()[0] ?? reportId]), passed: new Set() };
    const known = this.#traces.get(reportId);
    if (known !== undefined) return known;
    const steps = this.#followedFrom(reportId).map(({ to }) => this.#trace(to, [...path, reportId]));
    const trace = {
      roots: new Set(steps.length === 0 ? [reportId] : steps.flatMap(({ roots }) => [...roots])),
      passed: new Set([reportId, ...steps.flatMap(({ passed }) => [...passed])]),
    };
    this.#traces.set(reportId, trace);
    return trace;
  }

  #followedFrom(reportId: string): readonly DerivationEdge[] {
    const wordings = this.wordings.get(reportId);
    if (wordings === undefined) return this.#edgesFrom.get(reportId) ?? [];
    const followed = wordings.map((wording) => this.covering(reportId, wording));
    return followed.some((edges) => edges.length === 0) ? [] : [...new Set(followed.flat())];
  }
}
