import type { GraphStore, Row } from "../store/graphStore";
import { countOrigins, type Carrier, type CorroborationCount, type DerivationEdge } from "./corroboration";
import { boundsOf } from "./edtf";
import { groupBy } from "./grouping";
import type { PlanCache } from "./planCache";
import { recordsById } from "./recordsById";
import type { PlannedRecord } from "./readPlan";
import { fieldsOf, type FieldSelection, type Wish } from "./selection";
import { dayBefore, lastInstantOf } from "./timeBounds";

interface DatedCarrier extends Carrier {
  readonly publishedAt: string | null;
}
interface DatedDerivation extends DerivationEdge {
  /** When the source was published. */
  readonly publishedAt: string | null;
}
interface Witness {
  readonly actorId: string;
  readonly disclosedLatest: string | null;
}
interface Evidence {
  readonly carriers: readonly DatedCarrier[];
  readonly witnesses: readonly Witness[];
}

/** A count over one or several statements that say the same; `firsthandWitnesses` are distinct speakers. */
interface Corroborated extends CorroborationCount {
  readonly firsthandWitnesses: number;
}

/** Most ids a query of this file takes. */
const batchSize = 1000;

/**
 * How independently each group of statements is reported, in the order of `groups`. Two round trips for all of them, and
 * one more for each place where reports are selected.
 * @param groups     ids of statements that carry one thing: a statement alone, or all that assert one answer
 * @param knownAsOf  counts only reports published and witnesses heard by that instant
 */
export async function readCorroboration(
  store: GraphStore, plans: PlanCache, groups: readonly (readonly string[])[], knownAsOf: string | null, wish: Wish,
): Promise<readonly PlannedRecord[]> {
  const evidence = await readEvidence(store, plans, [...new Set(groups.flat())]);
  const reportIds = new Set([...evidence.values()].flatMap(({ carriers }) => carriers.map(({ reportId }) => reportId)));
  const derivations = await readDerivations(store, plans, [...reportIds]);
  const isKnown = knownBy(knownAsOf, derivations);
  const counts = groups.map((ids): Corroborated => {
    const found = ids.flatMap((id) => evidence.get(id) ?? []);
    const witnesses = found.flatMap((one) => one.witnesses).filter(isKnown.witness);
    return {
      ...countOrigins(found.flatMap(({ carriers }) => carriers).filter(isKnown.carrier), derivations),
      firsthandWitnesses: new Set(witnesses.map(({ actorId }) => actorId)).size,
    };
  });
  return shaped(store, plans, counts, wish);
}

async function readEvidence(store: GraphStore, plans: PlanCache, ids: readonly string[]): Promise<ReadonlyMap<string, Evidence>> {
  const rows = await readInBatches(store, plans, "read/evidenceOfStatements", ids);
  return new Map(rows.map((row) => [String(row["id"]), row as Row & Evidence]));
}

async function readDerivations(store: GraphStore, plans: PlanCache, ids: readonly string[]): Promise<readonly DatedDerivation[]> {
  return (await readInBatches(store, plans, "read/derivationsAbove", ids)) as readonly (Row & DatedDerivation)[];
}

async function readInBatches(store: GraphStore, plans: PlanCache, name: string, ids: readonly string[]): Promise<readonly Row[]> {
  const batches = Array.from({ length: Math.ceil(ids.length / batchSize) }, (_empty, batch) => ids.slice(batch * batchSize, (batch + 1) * batchSize));
  return (await Promise.all(batches.map((batch) => store.read(plans.queries.get(name), { ids: batch })))).flat();
}

/** A report counts once it was certainly published; one that no text dates, once a report it is made from was. */
function knownBy(
  knownAsOf: string | null, derivations: readonly DatedDerivation[],
): { carrier(carrier: DatedCarrier): boolean; witness(witness: Witness): boolean } {
  if (knownAsOf === null) return { carrier: () => true, witness: () => true };
  const instant = lastInstantOf(knownAsOf);
  const day = dayBefore(instant);
  const isBy = (bound: string | null): boolean => bound !== null && (bound.length === 10 ? bound <= day : bound <= instant);
  const isPublished = (publishedAt: string | null): boolean => publishedAt !== null && isBy(boundsOf(publishedAt).latest);
  const sources = groupBy(derivations, ({ from }) => from);
  const hasKnownSource = (reportId: string, seen: ReadonlySet<string>): boolean =>
    (sources.get(reportId) ?? []).some(({ to, publishedAt }) => isPublished(publishedAt) || (publishedAt === null && !seen.has(to) && hasKnownSource(to, new Set([...seen, to]))));
  return {
    carrier: ({ reportId, publishedAt }) => (publishedAt === null ? hasKnownSource(reportId, new Set([reportId])) : isPublished(publishedAt)),
    witness: ({ disclosedLatest }) => isBy(disclosedLatest),
  };
}

/** The counts with the selected fields of their reports, keyed by the names of the answer. */
async function shaped(store: GraphStore, plans: PlanCache, counts: readonly Corroborated[], wish: Wish): Promise<readonly PlannedRecord[]> {
  const fields = fieldsOf(wish);
  const reports = new Map<FieldSelection, ReadonlyMap<string, PlannedRecord>>();
  const fetch = async (field: FieldSelection, ids: readonly string[]): Promise<void> => {
    reports.set(field, await recordsById(store, plans, ids, { selection: field.selection, slots: wish.slots }));
  };
  await Promise.all(fields.flatMap((field) => {
    if (field.field === "counted") return [fetch(field, counts.flatMap(({ counted }) => counted))];
    if (field.field !== "discounted") return [];
    return fieldsOf(field).flatMap((part) => {
      if (part.field === "report") return [fetch(part, counts.flatMap(({ discounted }) => discounted.map(({ reportId }) => reportId)))];
      return part.field === "derivedFrom" ? [fetch(part, counts.flatMap(({ discounted }) => discounted.map(({ derivedFromId }) => derivedFromId)))] : [];
    });
  }));
  return counts.map((count) => Object.fromEntries(fields.map((field) => {
    if (field.field === "counted") return [field.key, count.counted.flatMap((id) => reports.get(field)?.get(id) ?? [])];
    if (field.field !== "discounted") return [field.key, count[field.field as "documents" | "reports" | "origins" | "firsthandWitnesses"]];
    return [field.key, count.discounted.map((discount) => Object.fromEntries(fieldsOf(field).map((part) => {
      if (part.field === "report") return [part.key, reports.get(part)?.get(discount.reportId)];
      if (part.field === "derivedFrom") return [part.key, reports.get(part)?.get(discount.derivedFromId)];
      return [part.key, part.field === "reason" ? discount.reason : discount.evidence];
    })))];
  })));
}
