import { labelOfId } from "../model";
import type { Entry, StatementEntry } from "./bundleSchema";
import { didYouMean, type Complaints, type Reason } from "./complaints";
import type { KeptEntries } from "./keptEntries";
import type { Path, Place } from "./places";
import type { PlacedEntry } from "./readBundle";

/** What is remembered of an entry, as rules about other entries need it. */
export interface Facts {
  readonly documents: Pick<Entry<"documents">, "sha256" | "textLength">;
  readonly reports: Pick<Entry<"reports">, "publishedAt" | "carriedBy">;
  readonly questions: Pick<Entry<"questions">, "exclusive" | "unit">;
  readonly propositions: Pick<Entry<"propositions">, "kind" | "role" | "names" | "concerns">;
}
type FactSection = keyof Facts;

/** What is remembered of a derivation. */
export interface KnownDerivation extends Pick<Entry<"derivations">, "from" | "to" | "kind" | "start" | "end"> {
  /** Of its entry. */
  readonly number: number;
}

/** What is remembered of a statement that tells of others: the reports that carry it. */
type Carriers = readonly string[];

/** Most ids that a wrong one is compared with, and most wrong ids that are. */
const suggestions = { ids: 20_000, complaints: 200 } as const;

/**
 * What is known of a whole bundle at once: its ids, and of each entry the few facts that rules about other entries need.
 * The entries themselves are in `KeptEntries`.
 */
export class BundleIndex {
  readonly bundle: string;
  readonly #numbers = new Map<string, number>();
  readonly #facts: { readonly [S in FactSection]: Map<string, Facts[S]> } = { documents: new Map(), reports: new Map(), questions: new Map(), propositions: new Map() };
  readonly #derivations: KnownDerivation[] = [];
  readonly #tellersOf = new Map<string, string[]>();
  readonly #carriersOf = new Map<string, Carriers>();
  readonly #unquoted = new Set<string>();
  readonly #entries: KeptEntries;
  readonly #complaints: Complaints;
  readonly #malformedIds: ReadonlySet<string>;
  #suggestions = 0;

  /** Learns all entries, and complains about every id that is given twice; the first entry keeps it. */
  constructor(bundle: string, entries: KeptEntries, malformedIds: ReadonlySet<string>, complaints: Complaints) {
    this.bundle = bundle;
    this.#entries = entries;
    this.#malformedIds = malformedIds;
    this.#complaints = complaints;
    for (const { number, entry } of entries.all()) this.#learn(number, entry);
  }

  /** The ids of all entries. */
  get ids(): IterableIterator<string> {
    return this.#numbers.keys();
  }

  find<S extends FactSection>(section: S, id: string): Facts[S] | null {
    return this.#facts[section].get(id) ?? null;
  }

  /** The number of the entry with this id; null when it is not this bundle's. */
  numberOf(id: string): number | null {
    return this.#numbers.get(id) ?? null;
  }

  /** Whether an id's entry is there and well-formed, so that rules about it can be checked. */
  has(id: string): boolean {
    return this.#numbers.has(id);
  }

  /** How reports derive from one another. */
  get derivations(): readonly KnownDerivation[] {
    return this.#derivations;
  }

  /** The statements that tell of a statement, in order. */
  tellersOf(statement: string): readonly string[] {
    return this.#tellersOf.get(statement) ?? [];
  }

  /** The reports that carry a statement which tells of others. */
  carriersOfTeller(statement: string): Carriers {
    return this.#carriersOf.get(statement) ?? [];
  }

  /** The statements without a quotation of their own, which rest on those that tell of them. */
  get unquoted(): ReadonlySet<string> {
    return this.#unquoted;
  }

  placeOf(number: number): Place {
    return this.#entries.placeOf(number);
  }

  complain({ file, path }: Place, inner: Path, reason: Reason): void {
    this.#complaints.add({ file, path: [...path, ...inner] }, reason);
  }

  /** Complains unless `id` is one of this bundle's; `what` begins the sentence. */
  require(place: Place, path: Path, id: string | null, what: string): void {
    if (id === null || this.#numbers.has(id) || this.#malformedIds.has(id)) return;
    this.complain(place, path, `${what} ${id}, which is not in this bundle${this.#suggestionFor(id)}`);
  }

  #suggestionFor(id: string): string {
    this.#suggestions += 1;
    if (this.#suggestions > suggestions.complaints) return "";
    const label = labelOfId(id);
    const candidates: string[] = [];
    for (const known of this.#numbers.keys()) {
      if (labelOfId(known) === label) candidates.push(known);
      if (candidates.length > suggestions.ids) return "";
    }
    return didYouMean(id, candidates);
  }

  #learn(number: number, entry: PlacedEntry): void {
    if ("id" in entry.value) {
      const { id } = entry.value;
      const first = this.#numbers.get(id);
      if (first !== undefined) {
        this.complain(entry, ["id"], { at: this.placeOf(first), say: (place) => `the id ${id} is given twice; it is first given at ${place}` });
        return;
      }
      this.#numbers.set(id, number);
    }
    switch (entry.section) {
      case "documents": {
        const { id, sha256, textLength } = entry.value;
        this.#facts.documents.set(id, { sha256, textLength });
        break;
      }
      case "reports": {
        const { id, publishedAt, carriedBy } = entry.value;
        this.#facts.reports.set(id, { publishedAt, carriedBy });
        break;
      }
      case "derivations": {
        const { from, to, kind, start, end } = entry.value;
        this.#derivations.push({ from, to, kind, start, end, number });
        break;
      }
      case "questions": {
        const { id, exclusive, unit } = entry.value;
        this.#facts.questions.set(id, { exclusive, unit });
        break;
      }
      case "propositions": {
        const { id, kind, role, names, concerns } = entry.value;
        this.#facts.propositions.set(id, { kind, role, names, concerns });
        break;
      }
      case "statements":
        this.#learnStatement(entry.value);
        break;
      default:
    }
  }

  #learnStatement(statement: StatementEntry): void {
    const { id, reports, quotations } = statement;
    if (quotations.length === 0) this.#unquoted.add(id);
    if (reports.length === 0) return;
    this.#carriersOf.set(id, carriersIn(statement));
    for (const told of reports) {
      const tellers = this.#tellersOf.get(told.statement);
      if (tellers === undefined) this.#tellersOf.set(told.statement, [id]);
      else tellers.push(id);
    }
  }
}

/** The reports of a statement's quotations, and the one that first carried it. */
export function carriersIn({ quotations, firstCarriedBy }: StatementEntry): readonly string[] {
  return [...new Set([...quotations.map(({ report }) => report), ...(firstCarriedBy === null ? [] : [firstCarriedBy])])];
}

/** One directed cycle for every edge that closes one, as the ids along it, first and last equal. */
export function cyclesAmong(edges: readonly { readonly from: string; readonly to: string }[]): readonly { readonly edge: number; readonly ids: readonly string[] }[] {
  const next = new Map<string, { to: string; edge: number }[]>();
  edges.forEach(({ from, to }, edge) => {
    const steps = next.get(from);
    if (steps === undefined) next.set(from, [{ to, edge }]);
    else steps.push({ to, edge });
  });
  const cycles: { edge: number; ids: readonly string[] }[] = [];
  const done = new Set<string>();
  for (const root of next.keys()) {
    if (done.has(root)) continue;
    const trail: { id: string; rest: { to: string; edge: number }[] }[] = [{ id: root, rest: [...(next.get(root) ?? [])] }];
    const onTrail = new Set([root]);
    for (let top = trail.at(-1); top !== undefined; top = trail.at(-1)) {
      const step = top.rest.shift();
      if (step === undefined) {
        done.add(top.id);
        onTrail.delete(top.id);
        trail.pop();
      } else if (onTrail.has(step.to)) {
        const ids = trail.map(({ id }) => id);
        cycles.push({ edge: step.edge, ids: [...ids.slice(ids.indexOf(step.to)), step.to] });
      } else if (!done.has(step.to)) {
        onTrail.add(step.to);
        trail.push({ id: step.to, rest: [...(next.get(step.to) ?? [])] });
      }
    }
  }
  return cycles;
}
