import type { GraphStore, SearchableLabel } from "../store/graphStore";
import { searchableLabels } from "../store/graphStore";
import { DomainError } from "./errors";
import { nameKey } from "./names";
import { pageSize } from "./pagePlan";
import { parametersOf } from "./originsFilter";
import type { PlanCache } from "./planCache";
import type { PlannedRecord } from "./readPlan";
import { searchForms } from "./searchWords";
import { fieldsOf, type Wish } from "./selection";

/** What to find: plain words, optionally only in some kinds of subject. */
export interface SearchRequest {
  readonly text: string;
  readonly kinds: readonly string[] | null;
  readonly first: number | null | undefined;
}

const longestText = 500;
const candidates = 200;

/**
 * Finds subjects by words, best first, in one round trip. The engine's index gives the candidates of each kind; the order
 * is worked out from their words, so that it is the same on every engine.
 * @throws DomainError BAD_USER_INPUT for an over-long text or `first` out of its range
 */
export async function searchSubjects(store: GraphStore, plans: PlanCache, request: SearchRequest, wish: Wish): Promise<readonly PlannedRecord[]> {
  const first = pageSize(request.first);
  if (request.text.length > longestText) throw new DomainError("BAD_USER_INPUT", `text has ${request.text.length} characters; ${longestText} are allowed`);
  const asked = searchForms(request.text);
  const labels = searchableLabels.filter((label) => request.kinds === null || request.kinds.includes(kindOf(label)));
  if (asked.length === 0 || labels.length === 0) return [];

  const fields = fieldsOf(wish);
  const subjects = fields.filter(({ field }) => field === "subject");
  const plan = plans.rows(plans.queries.get("read/searchHits"), wish, () => new Map([[".", subjects.map(({ selection }) => selection)]]));
  const own = { asked: asked.map((forms) => forms.map((form) => ` ${form} `)), name: nameKey(request.text), first };
  const rows = await store.search({ labels, words: [...new Set(asked.flat())], candidates }, plan.query, await parametersOf(store, plans.queries, plan, own, wish.slots));
  return rows.map((row) => Object.fromEntries(fields.map((field) => {
    if (field.field === "subject") return [field.key, plan.shapes.get(".")?.[subjects.indexOf(field)]?.(row["row"], wish.slots)];
    return [field.key, field.field === "score" ? row["score"] : snippetOf(String(row["text"] ?? ""), request.text)];
  })));
}

/** Some 120 characters of a text, around the first of the asked words that stands in it as typed. */
function snippetOf(text: string, asked: string): string {
  const lower = text.toLowerCase();
  const places = asked.toLowerCase().split(/\s+/).filter((word) => word.length > 2).map((word) => lower.indexOf(word)).filter((place) => place >= 0);
  const points = [...text];
  if (points.length <= 140) return text;
  const start = Math.max(0, [...text.slice(0, places.length === 0 ? 0 : Math.min(...places))].length - 50);
  const end = start + 120;
  return `${start > 0 ? "…" : ""}${points.slice(start, end).join("").trim()}${end < points.length ? "…" : ""}`;
}

function kindOf(label: SearchableLabel): string {
  return label === "PlanVersion" ? "PLAN_VERSION" : label.toUpperCase();
}
