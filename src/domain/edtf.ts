import edtf from "edtf";
import { DomainError } from "./errors";

/**
 * The bounds of an EDTF date: whole UTC days ("2025-11-19") or instants ("2025-11-19T10:00:00Z"), as precise as the
 * date itself. Null is an end that is open or unknown.
 */
export interface DateBounds {
  readonly earliest: string | null;
  readonly latest: string | null;
}

const day = /^\d{4}-\d{2}-\d{2}$/;
const time = /T\d{2}:\d{2}/;

/** Bounds of dates read before: parsing one costs a hundred times the work on a statement, and most dates come often. */
const known = new Map<string, DateBounds>();
const mostKnown = 10_000;

/**
 * Reads an EDTF date (https://www.loc.gov/standards/datetime/): years, months, days, instants with a zone, intervals with
 * open ends (`..`), unspecified digits (`2025-11-2X`). The qualifiers `~ ? %` say how sure a date is and do not move its
 * bounds. Seasons are refused: which months one has depends on where it is meant.
 * @throws DomainError BAD_USER_INPUT with a sentence that shows what is allowed
 */
export function boundsOf(text: string): DateBounds {
  const before = known.get(text);
  if (before !== undefined) return before;
  const bounds = parsedBounds(text);
  if (known.size >= mostKnown) known.clear();
  known.set(text, bounds);
  return bounds;
}

function parsedBounds(text: string): DateBounds {
  if (text.length > 100 || text.trim() !== text || text === "") throw notADate(text);
  const ends = text.split("/");
  if (ends.length > 2) throw notADate(text);
  const [first = "", last = first] = ends;
  const isOpen = (end: string): boolean => end === ".." || end === "";
  if (isOpen(first) && isOpen(last)) throw notADate(text);
  const earliest = isOpen(first) ? null : boundsOfOne(text, first).earliest;
  const latest = isOpen(last) ? null : boundsOfOne(text, last).latest;
  if (earliest !== null && latest !== null && startOf(earliest) > endOf(latest)) {
    throw new DomainError("BAD_USER_INPUT", `"${text}" ends before it begins`);
  }
  return { earliest, latest };
}

/** The bounds of a date as stored: what was written past the checks of an import may be no date, which tells nothing. */
export function boundsOfStored(date: string | null): DateBounds {
  return typeof date !== "string" || edtfComplaint(date) !== null ? { earliest: null, latest: null } : boundsOf(date);
}

/** Why a text is no EDTF date, as one sentence; null when it is one. */
export function edtfComplaint(text: string): string | null {
  try {
    boundsOf(text);
    return null;
  } catch (error) {
    if (error instanceof DomainError) return error.message;
    throw error;
  }
}

function boundsOfOne(whole: string, text: string): { earliest: string; latest: string } {
  if (time.test(text) && !/(?:Z|[+-]\d{2}(?::?\d{2})?)$/.test(text)) {
    throw new DomainError("BAD_USER_INPUT", `"${whole}" has a time without a zone; end it with Z or an offset such as +02:00`);
  }
  // The library takes a row of digits for milliseconds.
  if (/^\d{5,}$/.test(text)) throw notADate(whole);
  try {
    const date = edtf(text);
    if (date.type === "Season") throw new DomainError("BAD_USER_INPUT", `"${whole}" is a season, which has no months of its own; give them, as in 2025-03/2025-05`);
    if (date.type === "Interval" || date.type === "List" || date.type === "Set") throw notADate(whole);
    const print = (moment: number): string => {
      const instant = new Date(moment).toISOString();
      return time.test(text) ? `${instant.slice(0, 19)}Z` : instant.slice(0, instant.indexOf("T"));
    };
    const bounds = { earliest: print(date.min), latest: print(date.max) };
    // Others would not be in the order of their texts.
    if (![bounds.earliest, bounds.latest].every((bound) => /^\d{4}-/.test(bound))) throw new DomainError("BAD_USER_INPUT", `"${whole}" has a year that is not allowed; 0000 to 9999 are`);
    return bounds;
  } catch (cause) {
    throw cause instanceof DomainError ? cause : notADate(whole, cause);
  }
}

function notADate(text: string, cause?: unknown): DomainError {
  const shown = text.length > 60 ? `${text.slice(0, 60)}…` : text;
  const examples = "2025-11-19, 2025-11, 2025-11-22/2025-11-23, 2025-11-19~, 2025-11-19T10:00:00Z";
  return new DomainError("BAD_USER_INPUT", `"${shown}" is not an EDTF date; allowed are such as ${examples}`, { cause });
}

/** The instant a bound begins, as a string that orders with every other. */
export function startOf(bound: string): string {
  return day.test(bound) ? `${bound}T00:00:00Z` : bound;
}

/** The instant a bound ends, as a string that orders with every other. */
export function endOf(bound: string): string {
  return day.test(bound) ? `${bound}T23:59:59Z` : bound;
}

/** The smallest date that covers all the given ones; an open or unknown end stays open. */
export function hull(dates: readonly DateBounds[]): DateBounds {
  const earliest = dates.map((date) => date.earliest);
  const latest = dates.map((date) => date.latest);
  return {
    earliest: earliest.includes(null) ? null : least(earliest, startOf),
    latest: latest.includes(null) ? null : greatest(latest, endOf),
  };
}

/**
 * When the first of several things happened: no earlier than the earliest of all, no later than the first to be over.
 * An open beginning stays open; an open end does not count.
 */
export function minimum(dates: readonly DateBounds[]): DateBounds {
  const earliest = dates.map((date) => date.earliest);
  return {
    earliest: earliest.includes(null) ? null : least(earliest, startOf),
    latest: least(dates.map((date) => date.latest), endOf),
  };
}

/** A date with these bounds in EDTF; null when both ends are open. */
export function toEdtf(bounds: DateBounds): string | null {
  if (bounds.earliest === null && bounds.latest === null) return null;
  if (bounds.earliest === bounds.latest) return bounds.earliest;
  return `${bounds.earliest ?? ".."}/${bounds.latest ?? ".."}`;
}

function least(bounds: readonly (string | null)[], order: (bound: string) => string): string | null {
  const sorted = present(bounds).sort((one, other) => (order(one) < order(other) ? -1 : 1));
  return sorted[0] ?? null;
}

function greatest(bounds: readonly (string | null)[], order: (bound: string) => string): string | null {
  const sorted = present(bounds).sort((one, other) => (order(one) > order(other) ? -1 : 1));
  return sorted[0] ?? null;
}

function present(bounds: readonly (string | null)[]): string[] {
  return bounds.filter((bound): bound is string => bound !== null);
}
