import type { GraphStore, SearchableLabel } from "../store/graphStore";
import { searchableLabels } from "../store/graphStore";
import { DomainError } from "./errors";
import { pageSize } from "./pagePlan";
import type { PlanCache } from "./planCache";
import type { PlannedRecord } from "./readPlan";
import { recordsById } from "./recordsById";
import { searchForms } from "./searchWords";
import { fieldsOf, type FieldSelection, type Wish } from "./selection";

/** What to find: plain words, optionally only in some kinds of subject. */
export interface SearchRequest {
  readonly text: string;
  readonly kinds: readonly string[] | null;
  readonly first: number | null | undefined;
}

const longestText = 500;
const candidates = 1000;

/**
 * Finds subjects by words, best first. The engine's index gives candidates; the order is worked out here, so that it is
 * the same on every engine: the share of the asked words that occur, then how much of the text they make up.
 * @throws DomainError BAD_USER_INPUT for an over-long text or `first` out of its range
 */
export async function searchSubjects(store: GraphStore, plans: PlanCache, request: SearchRequest, wish: Wish): Promise<readonly PlannedRecord[]> {
  const limit = pageSize(request.first);
  if (request.text.length > longestText) throw new DomainError("BAD_USER_INPUT", `text has ${request.text.length} characters; ${longestText} are allowed`);
  const asked = searchForms(request.text);
  const labels = searchableLabels.filter((label) => request.kinds === null || request.kinds.includes(kindOf(label)));
  if (asked.length === 0 || labels.length === 0) return [];

  const found = await store.search({ labels, words: [...new Set(asked.flat())], limit: candidates });
  const query = plans.queries.get("read/searchTexts");
  const rows = found.length === 0 ? [] : await store.read(query, { ids: found.map((hit) => hit.id) });
  const ranked = rows
    .map((row) => ({ id: String(row["id"]), score: scoreOf(asked, String(row["words"] ?? "")), snippet: String(row["text"] ?? "") }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .slice(0, limit);

  const fields = fieldsOf(wish);
  const subjects = new Map<FieldSelection, ReadonlyMap<string, PlannedRecord>>();
  for (const field of fields.filter((one) => one.field === "subject")) {
    subjects.set(field, await recordsById(store, plans, ranked.map(({ id }) => id), { selection: field.selection, slots: wish.slots }));
  }
  return ranked.map(({ id, score, snippet }) =>
    Object.fromEntries(fields.map((field) => [field.key, field.field === "subject" ? subjects.get(field)?.get(id) : field.field === "score" ? score : snippetOf(snippet, request.text)])),
  );
}

/** Between 0 and 2: the share of asked words found, and up to 1 more the fewer other words there are. */
function scoreOf(asked: readonly (readonly string[])[], stored: string): number {
  const hits = asked.filter((forms) => forms.some((form) => stored.includes(` ${form} `))).length;
  const size = Math.max(1, stored.trim().split(" ").length);
  return Math.round((hits / asked.length + hits / size / 2) * 1000) / 1000;
}

/** Some 120 characters of a text, around the first of the asked words that stands in it as typed. */
function snippetOf(text: string, asked: string): string {
  const lower = text.toLowerCase();
  const place = Math.max(0, ...asked.toLowerCase().split(/\s+/).filter((word) => word.length > 2).map((word) => lower.indexOf(word)));
  const points = [...text];
  if (points.length <= 140) return text;
  const start = Math.max(0, [...text.slice(0, place)].length - 50);
  return `${start > 0 ? "…" : ""}${points.slice(start, start + 120).join("").trim()}…`;
}

function kindOf(label: SearchableLabel): string {
  return label === "PlanVersion" ? "PLAN_VERSION" : label.toUpperCase();
}
