import type { DerivationKind } from "../derivations";
import { groupBy } from "../grouping";

/** What a derivation says of two reports; `start` and `end` when it covers a part of the derived one only. */
export interface Derivation {
  readonly from: string;
  readonly to: string;
  readonly kind: DerivationKind;
  readonly start: number | null;
  readonly end: number | null;
}

/** Kinds that carry a whole text on, sentence by sentence. */
const wholeCopies: readonly DerivationKind[] = ["REPOST", "SYNDICATION", "SPUN_COPY", "TRANSLATION"];
/** Kinds that do not print the words as they stood. */
const rewordings: readonly DerivationKind[] = ["SPUN_COPY", "REWRITE", "TRANSLATION"];
const machineRewordings: readonly DerivationKind[] = ["SPUN_COPY", "TRANSLATION"];

/** How reports depend on one another, as the wordings in them need it. */
export class Lineage {
  readonly #edgesFrom: ReadonlyMap<string, readonly Derivation[]>;
  readonly #origins = new Map<string, ReadonlySet<string>>();

  constructor(derivations: Iterable<Derivation>) {
    this.#edgesFrom = groupBy([...derivations], ({ from }) => from);
  }

  /** Whether one of two reports is a copy of the other as a whole, or both are copies of a third. */
  areCopies(one: string, other: string): boolean {
    if (one === other || (!this.#edgesFrom.has(one) && !this.#edgesFrom.has(other))) return false;
    const origins = this.#originsOf(one);
    return [...this.#originsOf(other)].some((origin) => origins.has(origin));
  }

  /** Whether a stretch of a report was reworded sentence by sentence, by a machine or into another language. */
  isRewordedCopy(report: string, start: number, end: number): boolean {
    return this.#covering(report, start, end).some(({ kind }) => machineRewordings.includes(kind));
  }

  /** Whether a stretch of a report is told in other words than those of a report it was made from. */
  isReworded(report: string, start: number, end: number): boolean {
    return this.#covering(report, start, end).some(({ kind }) => rewordings.includes(kind));
  }

  #covering(report: string, start: number, end: number): readonly Derivation[] {
    return (this.#edgesFrom.get(report) ?? []).filter((edge) => edge.start === null || edge.end === null || (edge.start <= start && end <= edge.end));
  }

  /** A report and all that it carries on as a whole. */
  #originsOf(report: string): ReadonlySet<string> {
    const known = this.#origins.get(report);
    if (known !== undefined) return known;
    const origins = new Set([report]);
    for (const origin of origins) {
      for (const { to, kind } of this.#edgesFrom.get(origin) ?? []) if (wholeCopies.includes(kind)) origins.add(to);
    }
    this.#origins.set(report, origins);
    return origins;
  }
}
