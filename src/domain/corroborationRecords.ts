import type { GraphStore } from "../store/graphStore";
import type { Corroborated } from "./corroborationReads";
import type { PlanCache } from "./planCache";
import type { PlannedRecord } from "./readPlan";
import { recordsById } from "./recordsById";
import { fieldsOf, type FieldSelection, type Wish } from "./selection";

/** Counts with the selected fields of their reports, keyed by the names of the answer. One round trip for each place where reports are selected. */
export async function corroborationRecords(store: GraphStore, plans: PlanCache, counts: readonly Corroborated[], wish: Wish): Promise<readonly PlannedRecord[]> {
  const fields = fieldsOf(wish);
  const reports = new Map<FieldSelection, ReadonlyMap<string, PlannedRecord>>();
  const fetch = async (field: FieldSelection, ids: readonly string[]): Promise<void> => {
    reports.set(field, await recordsById(store, plans, [...new Set(ids)], { selection: field.selection, slots: wish.slots }));
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
