import type { GraphStore, Parameters } from "../store/graphStore";
import type { QueryLibrary } from "../store/queryLibrary";
import { batchesOf } from "./batches";
import { readCorroboration } from "./corroborationReads";
import { DomainError } from "./errors";
import type { CompiledRead } from "./readPlan";
import type { Arguments, Slots } from "./selection";
import { certainlyPublishedBy } from "./timeBounds";

const mostOrigins = 100;
/** Most statements whose origins one filter counts. */
const mostStatements = 200_000;
/** Statements whose evidence is in hand at once. */
const batchSize = 5000;

/**
 * The parameters of a read. Where it filters by `minOrigins`, the origins are counted first: one round trip, and two more
 * for each 5,000 statements that rest on a derived report. Nothing is stored: a count depends on other statements and on
 * what is judged a copy, so it is worked out from them, by the rule that `corroboration` shows.
 * @throws DomainError BAD_USER_INPUT for a number out of range, TOO_COSTLY for more statements than can be counted
 */
export async function parametersOf(store: GraphStore, queries: QueryLibrary, plan: CompiledRead, own: Parameters, slots: Slots): Promise<Parameters> {
  if (!plan.filtersByOrigins) return plan.parameters(own, slots);
  const counted = new OriginCounts(store, queries, leastWanted(slots));
  const worked: Arguments[] = [];
  for (const slot of slots) worked.push(hasMinOrigins(slot) ? { ...slot, where: withOrigins(slot["where"], await counted.at(instantOf(slot))) } : slot);
  return plan.parameters(own, worked);
}

/** A `minOrigins` that was worked out. Written as JSON it is the number again, for cursors are bound to that. */
class StatementsOfOrigins {
  /** Whether a statement has as many origins, by id. */
  readonly statements: Readonly<Record<string, boolean>>;
  /** Of every other statement. */
  readonly others: boolean;

  constructor(readonly least: number, origins: ReadonlyMap<string, number>) {
    this.others = least === 0;
    this.statements = Object.fromEntries(least === 0 ? [] : [...origins].filter(([, count]) => count >= least).map(([id]) => [id, true]));
  }

  toJSON(): number {
    return this.least;
  }
}

/** The origins of all statements that may have as many as are asked for, each instant counted once. */
class OriginCounts {
  readonly #byInstant = new Map<string | null, ReadonlyMap<string, number>>();

  constructor(private readonly store: GraphStore, private readonly queries: QueryLibrary, private readonly least: number) {}

  async at(knownAsOf: string | null): Promise<ReadonlyMap<string, number>> {
    const counts = this.#byInstant.get(knownAsOf) ?? (this.least === 0 ? new Map<string, number>() : await this.#count(knownAsOf));
    this.#byInstant.set(knownAsOf, counts);
    return counts;
  }

  async #count(knownAsOf: string | null): Promise<ReadonlyMap<string, number>> {
    const rows = await this.store.read(this.queries.get("read/statementsOfManyReports"), { least: this.least, most: mostStatements + 1 });
    if (rows.length > mostStatements) {
      throw new DomainError("TOO_COSTLY", `more than ${mostStatements} statements have ${this.least} reports or more; ask for a larger minOrigins`);
    }
    const isOut = certainlyPublishedBy(knownAsOf);
    const counts = new Map<string, number>();
    const derived: string[] = [];
    for (const row of rows) {
      const reports = row["reports"] as unknown as readonly CarryingReport[];
      if (reports.some(({ isDerived }) => isDerived)) derived.push(String(row["id"]));
      else counts.set(String(row["id"]), reports.filter(({ publishedAt }) => isOut(publishedAt)).length);
    }
    for (const ids of batchesOf(derived, batchSize)) {
      const found = await readCorroboration(this.store, this.queries, ids.map((id) => ({ statementIds: [id], propositionIds: [], knownAsOf })));
      ids.forEach((id, position) => counts.set(id, found[position]?.origins ?? 0));
    }
    return counts;
  }
}

interface CarryingReport {
  readonly publishedAt: string | null;
  readonly isDerived: boolean;
}

function instantOf(slot: Arguments): string | null {
  return (slot["knownAsOf"] ?? null) as string | null;
}

/** The numbers asked for anywhere in a filter. @throws DomainError BAD_USER_INPUT for one out of range */
function minOriginsIn(where: unknown): readonly number[] {
  if (Array.isArray(where)) return where.flatMap((part) => minOriginsIn(part));
  if (typeof where !== "object" || where === null) return [];
  const { minOrigins, AND, OR, NOT } = where as Arguments;
  if (typeof minOrigins === "number" && (minOrigins < 0 || minOrigins > mostOrigins)) {
    throw new DomainError("BAD_USER_INPUT", `minOrigins is ${minOrigins}; 0 to ${mostOrigins} is allowed`);
  }
  return [...(typeof minOrigins === "number" ? [minOrigins] : []), ...[AND, OR, NOT].flatMap((part) => minOriginsIn(part))];
}

function hasMinOrigins(slot: Arguments): boolean {
  return minOriginsIn(slot["where"]).length > 0;
}

/** What has fewer reports than this has too few origins for every filter; 0 where every number is. */
function leastWanted(slots: Slots): number {
  const wanted = slots.flatMap((slot) => minOriginsIn(slot["where"])).filter((least) => least > 0);
  return wanted.length === 0 ? 0 : Math.min(...wanted);
}

function withOrigins(where: unknown, origins: ReadonlyMap<string, number>): unknown {
  if (Array.isArray(where)) return where.map((part) => withOrigins(part, origins));
  if (typeof where !== "object" || where === null) return where;
  return Object.fromEntries(Object.entries(where).map(([field, value]: [string, unknown]) => {
    if (field === "minOrigins" && typeof value === "number") return [field, new StatementsOfOrigins(value, origins)];
    return [field, ["AND", "OR", "NOT"].includes(field) ? withOrigins(value, origins) : value];
  }));
}
