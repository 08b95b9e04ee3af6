import { DomainError } from "./errors";
import { boundsOf, boundsOfStored } from "./edtf";

/** The first and last day or instant an EDTF text can mean. @throws DomainError BAD_USER_INPUT for what is no date, or an open end */
export function rangeOf(text: string): { readonly earliest: string; readonly latest: string } {
  const { earliest, latest } = boundsOf(text);
  if (earliest === null || latest === null) throw new DomainError("BAD_USER_INPUT", `${text} has an open end; a closed date or interval is allowed`);
  return { earliest, latest };
}

/** The first day or instant that an EDTF text can mean, as what is stored is compared with it. @throws DomainError BAD_USER_INPUT */
export function earliestIn(text: string): string {
  return rangeOf(text).earliest.replace(/T00:00:00Z$/, "");
}

/** The last instant that an EDTF text can mean. @throws DomainError BAD_USER_INPUT */
export function lastInstantIn(text: string): string {
  return lastInstantOf(rangeOf(text).latest);
}

/**
 * Refuses a time that ends before it begins, in which nothing can lie; dates that overlap are none.
 * @param place  where `from` and `to` stand, as in `saidAt.`
 * @throws DomainError BAD_USER_INPUT
 */
export function refuseBackwards(from: string, to: string, place = ""): void {
  if (earliestIn(from) <= lastInstantIn(to)) return;
  throw new DomainError("BAD_USER_INPUT", `${place}from is ${from}, which is after ${place}to, ${to}; the same time or an earlier one is allowed`);
}

/** An instant in UTC to the second, as stored: the last second of a whole day, the instant itself otherwise. */
export function lastInstantOf(text: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return `${text}T23:59:59Z`;
  const time = Date.parse(text);
  if (Number.isNaN(time)) throw new DomainError("BAD_USER_INPUT", `${text} is not a point in time; 2025-11-22T23:59:59Z is of the allowed form`);
  return new Date(time).toISOString().replace(/\.\d+Z$/, "Z");
}

/**
 * Whether the last day or instant something can lie on was over at an instant, which is what `knownAsOf` admits; always
 * when none is asked for. What has no such day never was.
 */
export function certainlyBy(knownAsOf: string | null): (latest: string | null) => boolean {
  if (knownAsOf === null) return () => true;
  const instant = lastInstantOf(knownAsOf);
  const day = dayBefore(instant);
  return (latest) => latest !== null && (latest.length === 10 ? latest <= day : latest <= instant);
}

/** The same of a date as printed: whether what bears it was certainly out by then. */
export function certainlyPublishedBy(knownAsOf: string | null): (publishedAt: string | null) => boolean {
  const isBy = certainlyBy(knownAsOf);
  return (publishedAt) => isBy(boundsOfStored(publishedAt).latest);
}

/** The last day that has wholly elapsed at an instant; 23:59:59 counts as the end of its day. */
export function dayBefore(instant: string): string {
  const day = instant.slice(0, 10);
  if (instant.slice(11, 19) === "23:59:59") return day;
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}
