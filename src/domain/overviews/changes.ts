import type { GraphStore, Row } from "../../store/graphStore";
import { boundsOfStored, endOf, startOf, toEdtf, type DateBounds } from "../edtf";
import { DomainError } from "../errors";
import { groupBy } from "../grouping";
import { labelOfId } from "../model";
import { parametersOf } from "../originsFilter";
import type { PlanCache } from "../planCache";
import type { PlannedRecord } from "../readPlan";
import { textOf } from "../rowValues";
import { fieldsOf, type Wish } from "../selection";
import { compareText } from "../textOrder";
import { lastInstantIn, rangeOf, refuseBackwards } from "../timeBounds";
import { summaryOfContradiction, summaryOfReport, summaryOfStatement, summaryOfVersion, type ChangeFacts } from "./changeSummary";

/** The time to look at, as EDTF, and what about. */
export interface ChangesAsked {
  readonly from: string;
  readonly to: string;
  /** Id of a subject, with its parts; null for everything. */
  readonly on: string | null;
}

const mostChanges = 1000;

interface ChangeRow extends ChangeFacts {
  readonly sides: readonly DateBounds[];
}

/** How each sort of thing is dated and told of. */
interface KindOfChange {
  readonly kind: "STATEMENT" | "CONTRADICTION" | "REPORT" | "PLAN_VERSION";
  /** EDTF; null when it has no date. */
  readonly at: (row: ChangeRow) => string | null;
  readonly summary: (facts: ChangeFacts) => string;
}

const kinds: Readonly<Record<string, KindOfChange>> = {
  Statement: {
    kind: "STATEMENT",
    at: ({ facts }) => textOf(facts["disclosedAt"]) ?? toEdtf({ earliest: textOf(facts["disclosedEarliest"]), latest: textOf(facts["disclosedLatest"]) }),
    summary: summaryOfStatement,
  },
  Contradiction: { kind: "CONTRADICTION", at: ({ sides }) => toEdtf(latestOf(sides)), summary: summaryOfContradiction },
  Report: { kind: "REPORT", at: ({ facts }) => textOf(facts["publishedAt"]), summary: summaryOfReport },
  PlanVersion: { kind: "PLAN_VERSION", at: ({ facts }) => textOf(facts["issuedAt"]), summary: summaryOfVersion },
};

/**
 * What can have become known from the beginning of `from` to the end of `to`, by the first instant at which it can have,
 * then the last, then id. An uncertain date is an interval: it is listed wherever it reaches into the time asked for, and
 * `at` shows all of it. What has no date is not listed. One round trip.
 * @throws DomainError BAD_USER_INPUT unless `from` begins before `to` ends, TOO_COSTLY past 1000 changes
 */
export async function readChanges(store: GraphStore, plans: PlanCache, asked: ChangesAsked, wish: Wish): Promise<readonly PlannedRecord[]> {
  const from = startOf(rangeOf(asked.from).earliest);
  const to = lastInstantIn(asked.to);
  refuseBackwards(asked.from, asked.to);
  const fields = fieldsOf(wish);
  const subjects = fields.filter(({ field }) => field === "subject");
  const plan = plans.rows(plans.queries.get("read/changes"), wish, () => new Map([[".", subjects.map(({ selection }) => selection)]]));
  const own = { from, to, fromDay: daysAfter(from, -1), toDay: daysAfter(to, 1), on: asked.on };
  const rows = await store.read(plan.query, await parametersOf(store, plans.queries, plan, own, wish.slots));
  const found = groupBy(rows, (row) => labelOfId(String(row["id"])));
  const changes = rows.flatMap((row) => changeOf(row, from, to)).toSorted(byTime);
  if (changes.length > mostChanges || [...found.values()].some(({ length }) => length > mostChanges)) {
    throw new DomainError("TOO_COSTLY", `more than ${mostChanges} changes lie between ${asked.from} and ${asked.to}; ask for a shorter time, or name what they are to be about with on`);
  }
  return changes.map(({ kind, at, row }) => Object.fromEntries(fields.map((wanted) => {
    if (wanted.field === "subject") return [wanted.key, plan.shapes.get(".")?.[subjects.indexOf(wanted)]?.(row["row"], wish.slots)];
    return [wanted.key, wanted.field === "kind" ? kind.kind : wanted.field === "at" ? at : kind.summary(row as Row & ChangeFacts)];
  })));
}

interface FoundChange {
  readonly id: string;
  readonly kind: KindOfChange;
  readonly at: string;
  /** The instants at which its date begins and ends, in an order of texts; an open end lies outside all others. */
  readonly begins: string;
  readonly ends: string;
  readonly row: Row;
}

/** None when it lies outside the time or has no date. */
function changeOf(row: Row, from: string, to: string): readonly FoundChange[] {
  const id = String(row["id"]);
  const kind = kinds[labelOfId(id) ?? ""];
  const at = kind?.at(row as Row & ChangeRow) ?? null;
  if (kind === undefined || at === null) return [];
  const { earliest, latest } = boundsOfStored(at);
  if (earliest === null && latest === null) return [];
  const begins = earliest === null ? "" : startOf(earliest);
  const ends = latest === null ? "~" : endOf(latest);
  return begins <= to && ends >= from ? [{ id, kind, at, begins, ends, row }] : [];
}

/** When the last of several things became known: no earlier than the last to begin, no later than the last to end. */
function latestOf(sides: readonly DateBounds[]): DateBounds {
  const last = (bounds: readonly (string | null)[], order: (bound: string) => string): string | null => bounds.filter((bound) => bound !== null).toSorted((one, other) => (order(one) < order(other) ? 1 : -1))[0] ?? null;
  const isOpen = sides.some(({ latest }) => latest === null);
  return { earliest: last(sides.map(({ earliest }) => earliest), startOf), latest: isOpen ? null : last(sides.map(({ latest }) => latest), endOf) };
}

function byTime(one: FoundChange, other: FoundChange): number {
  return compareText(one.begins, other.begins) || compareText(one.ends, other.ends) || compareText(one.id, other.id);
}

function daysAfter(instant: string, days: number): string {
  return new Date(Date.parse(instant) + days * 86_400_000).toISOString().slice(0, 10);
}
